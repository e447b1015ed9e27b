/** How many passages share a block: their places in it fit in two bytes, and a common term's row stays below 32 kB. */
export const blockSize = 16_384

export const blockOf = (passage: number): number => Math.floor(passage / blockSize)

/** Where in its block a passage stands. */
export const placeOf = (passage: number): number => passage % blockSize

/** Places in a block, ascending, as `search_posting.passages` has them. */
export function encodePlaces(places: Uint16Array, into: Buffer, at: number): number {
  let to = at
  for (let place = 0; place < places.length; place++) to = into.writeUInt16BE(places[place] ?? 0, to)
  return to
}

export function decodePlaces(bytes: Buffer): Uint16Array {
  const places = new Uint16Array(bytes.length / 2)
  for (let at = 0; at < places.length; at++) places[at] = bytes.readUInt16BE(at * 2)
  return places
}
