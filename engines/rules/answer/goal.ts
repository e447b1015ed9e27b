import type { Reach } from '../model/decision.ts'
import { NO, OPEN, YES, settled, type Mask } from '../mechanisms/truth.ts'

/** How far a change lifts a subject, the best first. */
export const REACHES: readonly Reach[] = ['meets', 'needs-judgement', 'needs-facts']

export function reachOf(mask: Mask): Reach | undefined {
  if (mask === NO) return undefined
  if (mask === YES) return 'meets'
  return settled(mask) ? 'needs-judgement' : 'needs-facts'
}

/** Whether a mask leaves it possible that the goal is reached once the rest is settled. */
export function mayReach(mask: Mask, goal: Reach): boolean {
  if (goal === 'meets') return (mask & YES) !== 0
  return goal === 'needs-judgement' ? (mask & OPEN) !== 0 : mask !== NO
}
