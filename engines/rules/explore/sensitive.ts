import { settled } from '../mechanisms/truth.ts'
import type { State } from '../plan/state.ts'
import type { Asked, Scope } from '../plan/program.ts'
import { assign, forget } from './cell.ts'
import { cellsOf } from './cells.ts'
import type { Budget } from './possible.ts'
import { domainOf } from './reachDomain.ts'

/**
 * Whether some answers to the other facts leave it to this one what the criterion comes to. When the budget is used up
 * the fact counts as one that matters: better one question too many than a decision short of a fact.
 */
export function canMatter(scope: Scope, state: State, fact: Asked, others: readonly Asked[], budget: Budget): boolean {
  budget.left -= 1
  if (budget.left < 0) return true
  if (settled(scope.evaluate(state))) return false
  const [next, ...rest] = others
  if (next === undefined) return differs(scope, state, fact, budget)
  const cells = cellsOf(scope, next, state, domainOf(next))
  if (cells === undefined) return true
  for (const cell of cells) {
    assign(state, next, cell, cell.low)
    const found = canMatter(scope, state, fact, rest, budget)
    forget(state, next)
    if (found) return true
  }
  return false
}

function differs(scope: Scope, state: State, fact: Asked, budget: Budget): boolean {
  let found = 0
  const cells = cellsOf(scope, fact, state, domainOf(fact))
  if (cells === undefined) return true
  budget.left -= cells.length
  for (const cell of cells) {
    assign(state, fact, cell, cell.low)
    found |= scope.evaluate(state)
    forget(state, fact)
    if (!settled(found)) return true
  }
  return false
}
