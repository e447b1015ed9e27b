import type { Readable } from 'node:stream'

const mostBytes = 64 * 1024 * 1024

/** A body as text. @throws RangeError for one that is larger than any answer, and what the body ends with */
export async function readWhole(body: Readable): Promise<string> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of body) {
    if (!Buffer.isBuffer(piece)) throw new TypeError('a body is of bytes')
    size += piece.length
    if (size > mostBytes) throw new RangeError('an answer without an end')
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString()
}
