import type { Span } from '../span.ts'

const width = 4

/**
 * Where folded text came from. Only the places where one code unit did not become one are written down, four numbers each (where
 * the folded part begins, its length, where the original begins, its length), so that text that is already folded costs nothing.
 */
export class OffsetMap {
  #entries = new Uint32Array(0)
  #count = 0

  /** Entries are added in the order of the text. A dropped part has a folded length of 0. */
  add(foldedStart: number, foldedLength: number, start: number, length: number): void {
    const at = this.#count * width
    if (at + width > this.#entries.length) {
      const grown = new Uint32Array(Math.max(64, this.#entries.length * 2))
      grown.set(this.#entries)
      this.#entries = grown
    }
    this.#entries[at] = foldedStart
    this.#entries[at + 1] = foldedLength
    this.#entries[at + 2] = start
    this.#entries[at + 3] = length
    this.#count++
  }

  /** The original of one folded code unit. What several units came from together is never cut. */
  originalOf(unit: number): Span {
    const entry = this.#lastAtOrBefore(unit)
    if (entry < 0) return { start: unit, end: unit + 1 }
    const at = entry * width
    const foldedStart = this.#entries[at] ?? 0
    const foldedEnd = foldedStart + (this.#entries[at + 1] ?? 0)
    const start = this.#entries[at + 2] ?? 0
    const end = start + (this.#entries[at + 3] ?? 0)
    if (unit < foldedEnd) return { start, end }
    return { start: end + unit - foldedEnd, end: end + unit - foldedEnd + 1 }
  }

  #lastAtOrBefore(unit: number): number {
    let low = 0
    let high = this.#count
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#entries[middle * width] ?? 0) <= unit) low = middle + 1
      else high = middle
    }
    return low - 1
  }
}
