import type { Truth } from '../model/reason.ts'

/**
 * The set of what a criterion can still come to, one bit each: no, yes, open (a judgement, or nothing published). A
 * single bit is settled; several mean that unanswered facts decide. A set says more than one "unknown" would: an `any`
 * of a judgement and of (an unanswered fact and a judgement) is open whatever the answer, which is what the pack format asks.
 */
export type Mask = number

export const NO = 1
export const YES = 2
export const OPEN = 4
export const EITHER = NO | YES

export function settled(mask: Mask): boolean {
  return (mask & (mask - 1)) === 0
}

const TRUTHS: readonly Truth[] = ['unknown', 'false', 'true', 'unknown', 'judgement', 'unknown', 'unknown', 'unknown']

export function truthOf(mask: Mask): Truth {
  return TRUTHS[mask] ?? 'unknown'
}
