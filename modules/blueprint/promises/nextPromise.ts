import type { PromiseAt } from '../known/blueprintAt.ts'

const lastDayOf = ({ promise }: PromiseAt): string => promise.due?.to ?? '9999-12-31'
const byDay = (a: PromiseAt, b: PromiseAt): number =>
  lastDayOf(a) < lastDayOf(b) ? -1 : lastDayOf(a) > lastDayOf(b) ? 1 : 0

/**
 * The one promise to show where there is room for one: the next that is due; if none is ahead, the last whose date has
 * passed without being kept; else an undated one, else the last that was kept. `undefined` if nothing was promised.
 */
export function nextPromise(promises: readonly PromiseAt[]): PromiseAt | undefined {
  const sorted = promises.toSorted(byDay)
  return (
    sorted.find(({ state }) => state === 'due') ??
    sorted.findLast(({ state }) => state === 'overdue' || state === 'no-evidence') ??
    sorted.find(({ state }) => state === 'undated') ??
    sorted.at(-1)
  )
}
