import type { Span } from '../../model.ts'

/** How much around a hidden word is read together with it, and how far apart two may stand to be read as one. */
const around = 64

/** Gathers spans that come in order into regions, with what stands around them, so that a hidden word is read in its sentence. */
export class Regions {
  readonly #regions: { start: number; end: number; count: number }[] = []

  add(start: number, end: number, count = 1): void {
    const last = this.#regions.at(-1)
    if (last !== undefined && start - last.end <= around) {
      last.end = Math.max(last.end, end)
      last.count += count
    } else this.#regions.push({ start, end, count })
  }

  /** Those in which at least `least` were added. They do not overlap. */
  within(text: string, least: number): readonly Span[] {
    let from = 0
    const wide: Span[] = []
    for (const { start, end, count } of this.#regions) {
      if (count < least) continue
      const to = Math.min(text.length, end + around)
      wide.push({ start: Math.max(from, start - around), end: to })
      from = to
    }
    return wide
  }
}
