/** How many passages share a block: their places in it fit in two bytes, and a common term's row stays below 32 kB. */
export const blockSize = 16_384

export const blockOf = (passage: number): number => Math.floor(passage / blockSize)

/** Numbers of passages of one block, ascending, as `search_posting.passages` has them. */
export function encodePlaces(passages: readonly number[]): Buffer {
  const bytes = Buffer.allocUnsafe(passages.length * 2)
  for (const [at, passage] of passages.entries()) bytes.writeUInt16BE(passage % blockSize, at * 2)
  return bytes
}

export function decodePlaces(block: number, bytes: Buffer): readonly number[] {
  const passages: number[] = []
  for (let at = 0; at + 1 < bytes.length; at += 2) passages.push(block * blockSize + bytes.readUInt16BE(at))
  return passages
}
