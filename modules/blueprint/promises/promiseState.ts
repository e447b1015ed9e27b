import { firstDay, type Promised } from '#modules/packs'
import { happenedBy, type SourceDays } from '../known/onFile.ts'

/** In the order in which they ask for attention. */
export const promiseStates = ['overdue', 'no-evidence', 'due', 'kept', 'undated'] as const
export type PromiseState = (typeof promiseStates)[number]

export type Evidence = Promised['evidence'][number]

/** The evidence that had surely come to be by `asOf`, the oldest first. */
export function evidenceBy({ evidence }: Promised, days: SourceDays, asOf: string): readonly Evidence[] {
  return evidence
    .map((each) => ({ each, day: happenedBy(each.date, each.cite, days) }))
    .filter(({ day }) => day <= asOf)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ each }) => each)
}

/** Kept, unless evidence of the same day or later says that it is not: of two that disagree, neither is taken as a yes. */
function isKept(evidence: readonly Evidence[], days: SourceDays): boolean {
  const day = (each: Evidence) => happenedBy(each.date, each.cite, days)
  const kept = evidence.findLast(({ shows }) => shows === 'kept')
  if (kept === undefined) return false
  return !evidence.some((each) => each.shows === 'not-done' && day(each) >= day(kept))
}

/**
 * The state of a promise as of a day (docs/reference/pack-format.md). A promise is still due on its last day. It is overdue
 * only on evidence from after that day: that something was not done before it was due says nothing about what became of it.
 */
export function promiseState(promise: Promised, days: SourceDays, asOf: string): PromiseState {
  const evidence = evidenceBy(promise, days, asOf)
  if (isKept(evidence, days)) return 'kept'
  if (promise.due === undefined) return 'undated'
  const { to } = promise.due
  if (asOf <= to) return 'due'
  return evidence.some(({ date }) => firstDay(date) > to) ? 'overdue' : 'no-evidence'
}
