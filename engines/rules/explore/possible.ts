import { settled, type Mask } from '../mechanisms/truth.ts'
import type { State } from '../plan/state.ts'
import type { Asked, Scope } from '../plan/program.ts'
import { assign, forget, isUnknown, scratchOf } from './cell.ts'
import { cellsOf } from './cells.ts'
import { domainOf } from './reachDomain.ts'

/** How many times a question may evaluate a criterion before the broader Kleene answer stands. */
export const BUDGET = 20_000

export interface Budget {
  left: number
}

/**
 * Calls `visit` for every combination of cells of the unanswered facts that the criterion can tell apart, with what it
 * comes to, skipping what is settled earlier; stops when `visit` returns true or there is more to try than the budget
 * allows (then also true).
 */
export function explore(
  scope: Scope,
  state: State,
  unknown: readonly Asked[],
  budget: Budget,
  visit: (mask: Mask, state: State) => boolean,
): boolean {
  return exploreFrom(metered(scope, budget), state, unknown, budget, visit)
}

function exploreFrom(
  scope: Scope,
  state: State,
  unknown: readonly Asked[],
  budget: Budget,
  visit: (mask: Mask, state: State) => boolean,
): boolean {
  if (budget.left <= 0) return true
  const mask = scope.evaluate(state)
  const [next, ...rest] = unknown
  if (settled(mask) || next === undefined) return visit(mask, state)
  return someAnswer(scope, next, state, () => exploreFrom(scope, state, rest, budget, visit))
}

/** A scope of which every evaluation is paid for, those too that only look for the values worth trying. */
export function metered(scope: Scope, budget: Budget): Scope {
  return {
    ...scope,
    evaluate: (state) => {
      budget.left -= 1
      return scope.evaluate(state)
    },
  }
}

/** Whether `work` returns true for some answer to a fact that the criterion can tell apart; also where they are too many to try. */
export function someAnswer(scope: Scope, asked: Asked, state: State, work: () => boolean): boolean {
  const cells = cellsOf(scope, asked, state, domainOf(asked))
  if (cells === undefined) return true
  for (const cell of cells) {
    assign(state, asked, cell, cell.low)
    const found = work()
    forget(state, asked)
    if (found) return true
  }
  return false
}

/** The unanswered facts of a scope, those with the most tests first, since they settle the most. */
export function unanswered(scope: Scope, state: State): readonly Asked[] {
  return scope.asked
    .filter((asked) => isUnknown(state, asked))
    .sort((a, b) => testsOf(b) - testsOf(a) || a.slot - b.slot)
}

function testsOf(asked: Asked): number {
  return asked.simple.length + asked.complex.length
}

/**
 * The mask, sharpened to one bit where every answer to the unanswered facts gives the same. Kleene's logic cannot see
 * that `age at least 18 or age less than 18` holds whatever the age; trying the values that matter can.
 */
export function settle(scope: Scope, state: State, mask: Mask): Mask {
  if (settled(mask) || scope.readOnce) return mask
  const scratch = scratchOf(state)
  let found = 0
  const open = explore(scope, scratch, unanswered(scope, scratch), { left: BUDGET }, (each) => {
    found |= each
    return !settled(found)
  })
  return open ? mask : found
}
