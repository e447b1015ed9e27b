import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip as gzipLater } from 'node:zlib'

const gzip = promisify(gzipLater)

/** The body of a reply as it is kept: compressed, which takes a sixth of the room. */
export interface KeptReply {
  readonly gzip: Buffer
  /** Names the content, in whichever encoding it is sent. */
  readonly etag: string
}

export interface KeptReplies {
  /**
   * The reply of this key, written by `write` unless it is kept. Who asks while it is being written waits for the same writing. One
   * that fails is not kept.
   */
  readonly get: (key: string, write: () => Promise<string>) => Promise<KeptReply>
}

/** Writes a body and makes it ready to be sent. It is compressed off the main thread. */
export async function readyReply(write: () => Promise<string>): Promise<KeptReply> {
  const body = await write()
  const sum = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const packed = await gzip(body)
  // In memory of its own: a short result is a view of a pool of 64 kB, all of which it would hold for as long as it is kept.
  const own = Buffer.alloc(packed.length)
  own.set(packed)
  return { gzip: own, etag: `W/"${sum}"` }
}

/** About what an entry takes by itself, so that many small ones keep the bound too. */
const entryBytes = 1_000

interface Entry {
  readonly reply: Promise<KeptReply>
  bytes: number
}

/**
 * Keeps replies up to `mostBytes`, those asked for longest ago going first. A reply depends on nothing but its key, so nothing has
 * to be thrown away when the pack, the day or the sources change: their names are part of the key.
 */
export function keepReplies(mostBytes: number): KeptReplies {
  const kept = new Map<string, Entry>()
  let bytes = 0
  const drop = (key: string, entry: Entry) => {
    if (kept.get(key) !== entry) return
    bytes -= entry.bytes
    kept.delete(key)
  }
  const keep = (key: string, write: () => Promise<string>): Promise<KeptReply> => {
    const entry: Entry = { reply: readyReply(write), bytes: 0 }
    kept.set(key, entry)
    entry.reply.then(
      ({ gzip: body }) => {
        if (kept.get(key) !== entry) return // It had to go for others while it was being written.
        entry.bytes = body.length + key.length * 2 + entryBytes
        bytes += entry.bytes
        for (const [oldest, each] of kept) {
          if (bytes <= mostBytes) break
          drop(oldest, each)
        }
      },
      () => drop(key, entry),
    )
    return entry.reply
  }
  return {
    get: async (key, write) => {
      const known = kept.get(key)
      if (known === undefined) return keep(key, write)
      kept.delete(key)
      kept.set(key, known)
      return known.reply
    },
  }
}
