/** Steps of a quarter of an octave from one microsecond on: each is 19 % longer than the last, so that a quantile is never further off than that. */
const perOctave = 4
/** A step beyond 18 hours is none that a call can take. */
const last = 144

/** @param ms below zero or not a number counts as the shortest there is: a clock that was put back is no reason to lose a record */
export const stepOf = (ms: number): number =>
  ms > 0.001 ? Math.min(last, Math.floor(perOctave * Math.log2(ms * 1_000))) : 0

/** Where a step begins, in milliseconds. */
export const beginOf = (step: number): number => 2 ** (step / perOctave) / 1_000

export interface StepCount {
  readonly step: number
  readonly calls: number
}

/**
 * The time, in milliseconds, that a share of calls did not take longer than; undefined for none. Within a step, times are taken to be spread evenly.
 * @param share between 0 and 1: 0.5 is the median
 */
export function quantile(counts: readonly StepCount[], share: number): number | undefined {
  const total = counts.reduce((sum, { calls }) => sum + calls, 0)
  if (total === 0) return undefined
  const wanted = share * total
  let before = 0
  const ordered = counts.toSorted((a, b) => a.step - b.step).filter(({ calls }) => calls > 0)
  for (const { step, calls } of ordered) {
    if (before + calls >= wanted) {
      const into = Math.max(0, wanted - before) / calls
      return beginOf(step) + into * (beginOf(step + 1) - beginOf(step))
    }
    before += calls
  }
  return beginOf((ordered.at(-1)?.step ?? 0) + 1)
}
