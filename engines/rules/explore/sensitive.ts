import { settled } from '../mechanisms/truth.ts'
import type { State } from '../plan/state.ts'
import type { Asked, Scope } from '../plan/program.ts'
import { metered, someAnswer, type Budget } from './possible.ts'

/**
 * Whether some answers to the other facts leave it to this one what the criterion comes to. When the budget is used up
 * the fact counts as one that matters: better one question too many than a decision short of a fact.
 */
export function canMatter(scope: Scope, state: State, fact: Asked, others: readonly Asked[], budget: Budget): boolean {
  return mattersFrom(metered(scope, budget), state, fact, others, budget)
}

function mattersFrom(scope: Scope, state: State, fact: Asked, others: readonly Asked[], budget: Budget): boolean {
  if (budget.left <= 0) return true
  if (settled(scope.evaluate(state))) return false
  const [next, ...rest] = others
  if (next === undefined) return differs(scope, state, fact)
  return someAnswer(scope, next, state, () => mattersFrom(scope, state, fact, rest, budget))
}

function differs(scope: Scope, state: State, fact: Asked): boolean {
  let found = 0
  return someAnswer(scope, fact, state, () => {
    found |= scope.evaluate(state)
    return !settled(found)
  })
}
