import type { Span } from '../model.ts'

/** Spans that come in the order of their starts, asked often whether another meets one of them. */
export class Covered {
  readonly #starts: number[] = []
  readonly #ends: number[] = []

  constructor(spans: readonly Span[]) {
    for (const { start, end } of spans) {
      const last = this.#ends.length - 1
      const before = this.#ends[last]
      if (before !== undefined && start < before) this.#ends[last] = Math.max(before, end)
      else {
        this.#starts.push(start)
        this.#ends.push(end)
      }
    }
  }

  meets({ start, end }: Span): boolean {
    let [low, high] = [0, this.#starts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#ends[middle] ?? 0) <= start) low = middle + 1
      else high = middle
    }
    return (this.#starts[low] ?? Infinity) < end
  }
}
