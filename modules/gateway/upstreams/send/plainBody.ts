import { Transform, type Readable } from 'node:stream'
import { constants, createBrotliDecompress, createGunzip, createInflate, gunzipSync } from 'node:zlib'
import { AttemptFailed } from './failure.ts'

/** A small answer that unfolds into more than this is an attack on our memory, not an answer. */
const mostUnfolded = 256 * 1024 * 1024

// What has been written is flushed, so that a stream of events is not kept back until it ends.
const zlibOptions = { flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH }
const unfolders: Readonly<Record<string, () => Transform>> = {
  gzip: () => createGunzip(zlibOptions),
  'x-gzip': () => createGunzip(zlibOptions),
  deflate: () => createInflate(zlibOptions),
  br: () => createBrotliDecompress({ flush: constants.BROTLI_OPERATION_FLUSH }),
}

export const isPlain = (encoding: string): boolean => /^\s*(?:identity\s*)?$/i.test(encoding)

function bounded(): Transform {
  let size = 0
  return new Transform({
    transform: (piece: Buffer, _encoding, done) => {
      size += piece.length
      if (size > mostUnfolded) done(new AttemptFailed({ kind: 'bad-answer' }))
      else done(null, piece)
    },
  })
}

/**
 * The body as it is meant. We ask for it plain; a provider that compresses it all the same is understood, within bounds.
 * @param told gives the error that the reader gets for one of unfolding
 */
export function plainBody(body: Readable, encoding: string, told: (error: Error) => Error | undefined): Readable {
  if (isPlain(encoding)) return body
  const name = encoding.trim().toLowerCase()
  const unfold = Object.hasOwn(unfolders, name) ? unfolders[name]?.() : undefined
  const out = bounded()
  // It may break before its reader has it, and an error that nobody hears would end the process; the reader sees that it is destroyed.
  out.on('error', () => {})
  const broken = (): void => void out.destroy(told(new AttemptFailed({ kind: 'bad-answer' })))
  out.once('close', () => body.destroy())
  if (unfold === undefined) {
    broken()
    return out
  }
  body.once('error', (error) => out.destroy(error))
  unfold.once('error', broken)
  body.pipe(unfold).pipe(out)
  return out
}

/** The same for a small body that is here whole; what cannot be unfolded is empty. */
export function plainText(bytes: Buffer, encoding: string, most: number): string {
  const isGzip = /^(x-)?gzip$/i.test(encoding.trim())
  try {
    const plain = isGzip ? gunzipSync(bytes, { maxOutputLength: most }) : bytes
    return plain.toString('utf8', 0, most)
  } catch {
    return ''
  }
}
