/**
 * What a node has leased of one key's budget, in millionths of a US dollar. At every moment: leased = idle + held + charged + given back. Only arithmetic stands
 * here, so that it can be held against a model.
 */
export interface Money {
  /** Leased, and for no call yet. */
  idle: number
  /** The worst cases of calls that run. */
  held: number
  /** What ended calls came to and the ledger has not settled yet. */
  charged: number
}

/** How the cost of a call was met. */
export interface Met {
  /** From what was leased. */
  readonly charge: number
  /** What nothing was leased for. */
  readonly over: number
}

export const noMoney = (): Money => ({ idle: 0, held: 0, charged: 0 })

/** Sets aside what a call may cost; false where that is not there. */
export function draw(money: Money, worst: number): boolean {
  if (money.idle < worst) return false
  money.idle -= worst
  money.held += worst
  return true
}

/** Undoes `draw` for a call that was not let in after all. */
export function undraw(money: Money, worst: number): void {
  money.held -= worst
  money.idle += worst
}

/** Ends a call: what it did not need is idle again; what it needed beyond is taken from what is idle, as far as that goes. */
export function end(money: Money, worst: number, cost: number): Met {
  money.held -= worst
  money.idle += worst
  const charge = Math.min(cost, money.idle)
  money.idle -= charge
  money.charged += charge
  return { charge, over: cost - charge }
}

/** Takes what is idle, to give it back; at most so much. */
export function takeIdle(money: Money, most = Number.MAX_SAFE_INTEGER): number {
  const taken = Math.min(money.idle, most)
  money.idle -= taken
  return taken
}
