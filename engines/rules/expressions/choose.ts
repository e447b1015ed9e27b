import { NO, OPEN, YES } from '../mechanisms/truth.ts'
import type { BoundExpression, Node } from '../plan/node.ts'
import { NO_VALUE, UNKNOWN, type Compute } from '../plan/state.ts'
import { combine } from './operands.ts'

/** `if`: a value that both branches agree on stands whatever the condition; an open condition else gives none. */
export function bindChoice(condition: Node, then: BoundExpression, otherwise: BoundExpression): BoundExpression {
  const compute: Compute = (state) => {
    const mask = condition.evaluate(state)
    if (mask === YES) return then.compute(state)
    if (mask === NO) return otherwise.compute(state)
    const a = then.compute(state)
    const b = otherwise.compute(state)
    if (a === b) return a
    // While a branch is unknown the two may yet agree, so only answered facts can leave an open condition without a value.
    return mask === OPEN && !Number.isNaN(a) && !Number.isNaN(b) ? NO_VALUE : UNKNOWN
  }
  const combined = combine([then, otherwise], compute, { canLack: true, inexact: false })
  return {
    ...combined,
    constant: undefined,
    conditions: [condition, ...combined.conditions],
    open: combined.open ?? condition.open,
  }
}
