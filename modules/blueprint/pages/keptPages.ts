import { gzipSync } from 'node:zlib'

/** A page ready to be sent, as it is and compressed. */
export interface KeptPage {
  readonly html: Buffer
  readonly gzip: Buffer
}

export interface KeepPages {
  /**
   * The page of this key, drawn by `draw` unless it is kept and younger than `milliseconds` (for ever if left out). Who asks
   * while it is being drawn waits for the same drawing. A drawing that fails is not kept.
   */
  readonly page: (key: string, draw: () => Promise<string>, milliseconds?: number) => Promise<KeptPage>
}

interface Entry {
  readonly drawn: Promise<KeptPage>
  readonly until: number
  bytes: number
}

async function ready(draw: () => Promise<string>): Promise<KeptPage> {
  const html = Buffer.from(await draw())
  return { html, gzip: gzipSync(html) }
}

/**
 * Keeps drawn pages up to `mostBytes`, those asked for longest ago going first. A page depends on nothing but its key, so nothing
 * has to be thrown away when the pack or the day changes: their names are part of the key.
 */
export function keepPages({ mostBytes, now }: { readonly mostBytes: number; readonly now: () => Date }): KeepPages {
  const kept = new Map<string, Entry>()
  let bytes = 0
  const drop = (key: string) => {
    bytes -= kept.get(key)?.bytes ?? 0
    kept.delete(key)
  }
  const keep = (key: string, draw: () => Promise<string>, until: number): Promise<KeptPage> => {
    const entry: Entry = { drawn: ready(draw), until, bytes: 0 }
    kept.set(key, entry)
    entry.drawn.then(
      ({ html, gzip }) => {
        if (kept.get(key) !== entry) return
        entry.bytes = html.length + gzip.length + key.length
        bytes += entry.bytes
        for (const oldest of kept.keys()) {
          if (bytes <= mostBytes) break
          drop(oldest)
        }
      },
      () => {
        if (kept.get(key) === entry) drop(key)
      },
    )
    return entry.drawn
  }
  return {
    page: async (key, draw, milliseconds = Infinity) => {
      const time = now().getTime()
      const known = kept.get(key)
      if (known === undefined || known.until <= time) {
        drop(key)
        return keep(key, draw, time + milliseconds)
      }
      kept.delete(key)
      kept.set(key, known)
      return known.drawn
    },
  }
}
