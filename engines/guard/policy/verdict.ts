import type { GuardHit, Verdict } from '../model.ts'

export const passed: Verdict = Object.freeze({ outcome: 'pass', hits: [] })

/** What hits come to: the strongest of them says. */
export function verdictOf(hits: readonly GuardHit[]): Verdict {
  if (hits.length === 0) return passed
  if (hits.some(({ action }) => action === 'block')) return { outcome: 'block', hits }
  if (hits.every(({ action }) => action === 'note')) return { outcome: 'pass', hits }
  return { outcome: hits.every(({ action }) => action === 'flag' || action === 'note') ? 'flag' : 'changed', hits }
}
