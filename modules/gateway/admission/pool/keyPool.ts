import { draw, noMoney, type Money } from './money.ts'
import type { SliceSize } from './sliceSize.ts'

/** A call that waits for money. Exactly one of `letIn` and `refuse` is called, once. */
export interface Waiter {
  readonly worst: number
  /** Until when, on the clock that does not jump. */
  readonly until: number
  /** Its worst case has been set aside. */
  readonly letIn: () => void
  readonly refuse: (error: unknown) => void
}

/** What a node has of one key's budget. Times are of the clock that does not jump. */
export interface KeyPool {
  readonly account: string
  readonly money: Money
  /** In the order in which they came. */
  readonly waiting: Set<Waiter>
  size: SliceSize | undefined
  isFilling: boolean
  /** A slice is being taken; settles when those who waited for it have been let in. */
  leasing: Promise<void> | undefined
  /** Something is being given back. */
  returning: Promise<void> | undefined
  /** Until then others are short of money, and nothing is leased beyond what is needed. */
  pressedUntil: number
  /** Until then nothing is leased in advance, as there was nothing. */
  restUntil: number
  lastUse: number
  /** When what is idle was last given back whole, or the pool began: slices are younger, or back calls that run. */
  since: number
  /** Nobody knows whether the last movement took place. */
  isUnsure: boolean
}

export const newPool = (account: string, now: number): KeyPool => ({
  account,
  money: noMoney(),
  waiting: new Set(),
  size: undefined,
  isFilling: false,
  leasing: undefined,
  returning: undefined,
  pressedUntil: 0,
  restUntil: 0,
  lastUse: now,
  since: now,
  isUnsure: false,
})

/** Lets in whoever can be, from what is idle. */
export function serve({ waiting, money }: KeyPool): void {
  for (const waiter of waiting) {
    if (!draw(money, waiter.worst)) continue
    waiting.delete(waiter)
    waiter.letIn()
  }
}

/** Turns a waiting call away. */
export function turnAway({ waiting }: KeyPool, waiter: Waiter, error: unknown): void {
  if (waiting.delete(waiter)) waiter.refuse(error)
}

export const leased = ({ money: { idle, held, charged } }: KeyPool): number => idle + held + charged
