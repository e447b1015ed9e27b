import { promiseStates, type PromiseState } from './promiseState.ts'

export type StateCounts = Readonly<Record<PromiseState, number>>

/** How many promises are in each state; every state is there, if only with a nought. */
export function countStates(promises: readonly { readonly state: PromiseState }[]): StateCounts {
  const counts: Record<PromiseState, number> = { overdue: 0, 'no-evidence': 0, due: 0, kept: 0, undated: 0 }
  for (const { state } of promises) counts[state]++
  return counts
}

/** How many promises there are by those counts. */
export function countAll(counts: StateCounts): number {
  return promiseStates.reduce((sum, state) => sum + counts[state], 0)
}
