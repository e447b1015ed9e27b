import type { Span } from '../model.ts'

/**
 * The way back from a rewritten text to the one it came from. Kept as runs: in a `run` units went over one by one; in a `lump` every unit
 * came from the same span. Memory is in proportion to how often the two texts part, none where they are equal.
 */
export class Offsets {
  readonly #at: number[] = []
  readonly #from: number[] = []
  /** The length of the span that a lump came from; 0 for a run. */
  readonly #lump: number[] = []

  /** From position `at` of the rewritten text on, units come one by one from `from` on. */
  run(at: number, from: number): void {
    this.#put(at, from, 0)
  }

  /** What is written from position `at` on, until the next call, came as a whole from `from` to `from + length`. */
  lump(at: number, from: number, length: number): void {
    this.#put(at, from, length)
  }

  #put(at: number, from: number, lump: number): void {
    const last = this.#at.length - 1
    const place = this.#at[last] === at ? last : last + 1
    this.#at[place] = at
    this.#from[place] = from
    this.#lump[place] = lump
  }

  /** The span that rewritten units `start`–`end` came from. An empty span gives the empty one where the unit at `start` came from. */
  spanOf(start: number, end: number): Span {
    const first = this.#originOf(start)
    if (end <= start) return { start: first.start, end: first.start }
    return { start: first.start, end: this.#originOf(end - 1).end }
  }

  #originOf(position: number): Span {
    let [low, high] = [0, this.#at.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#at[middle] ?? 0) <= position) low = middle
      else high = middle - 1
    }
    const from = this.#from[low] ?? 0
    const lump = this.#lump[low] ?? 0
    if (lump > 0) return { start: from, end: from + lump }
    const start = from + position - (this.#at[low] ?? 0)
    return { start, end: start + 1 }
  }
}
