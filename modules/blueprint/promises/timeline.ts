import type { PromiseAt } from '../known/blueprintAt.ts'

export type Grouping = 'month' | 'quarter'

/** A month (`2026-09`) or quarter (`2026-Q3`) and what falls due in it. */
export interface Period {
  readonly key: string
  readonly promises: readonly PromiseAt[]
}

export interface PromiseTimeline {
  /** In order of time; within a period by the last day. */
  readonly periods: readonly Period[]
  readonly undated: readonly PromiseAt[]
}

/** The month or quarter of the day by which a promise falls due. */
export function periodOf(day: string, by: Grouping): string {
  if (by === 'month') return day.slice(0, 7)
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** Promises by the month or quarter of their last day; those without a date apart. Each stands in exactly one place. */
export function promiseTimeline(promises: readonly PromiseAt[], by: Grouping): PromiseTimeline {
  const dated = promises.flatMap((each) => (each.promise.due === undefined ? [] : [{ each, to: each.promise.due.to }]))
  dated.sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0))
  const periods = Map.groupBy(dated, ({ to }) => periodOf(to, by))
  return {
    periods: [...periods].map(([key, entries]) => ({ key, promises: entries.map(({ each }) => each) })),
    undated: promises.filter(({ promise }) => promise.due === undefined),
  }
}
