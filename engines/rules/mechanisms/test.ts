import type { Criterion, Operator } from '../model/expression.ts'
import type { OpenPoint } from '../model/decision.ts'
import type { FactId, FactValue } from '../model/facts.ts'
import type { Reason, TestReason } from '../model/reason.ts'
import type { BoundExpression, Cut, Leaf, Node } from '../plan/node.ts'
import { UNKNOWN, type Compute, type Evaluate, type State } from '../plan/state.ts'
import { OPEN, truthOf } from './truth.ts'

export interface TestParts {
  readonly form: Node['form']
  readonly source: Criterion
  readonly operator: Operator
  readonly evaluate: Evaluate
  readonly fact: FactId | undefined
  readonly actual: (state: State) => FactValue | undefined
  readonly threshold: (state: State) => FactValue | readonly (FactValue | undefined)[] | undefined
  readonly operands: readonly BoundExpression[]
  readonly cuts: readonly Cut[] | undefined
}

/** The node of a comparison, of whatever kind: its evaluation, its reason and what it looks at. */
export function testNode(parts: TestParts): Node {
  const { source, operator, evaluate, fact, operands } = parts
  const { id, text, cite } = source
  const names = [...new Set(operands.flatMap((operand) => operand.parameters))]
  const parameters = names.length === 0 ? undefined : names
  const open = openPoint(operands, fact)
  // A reason is never changed, so the last one serves again for the next party of whom the same is to be said.
  let last: TestReason | undefined
  const explain = (state: State): Reason => {
    const mask = evaluate(state)
    const truth = mask === OPEN && open?.kind === 'parameter' ? 'not-published' : truthOf(mask)
    const actual = parts.actual(state)
    const threshold = parts.threshold(state)
    if (last !== undefined && last.truth === truth && last.actual === actual && last.threshold === threshold)
      return last
    last = { kind: 'test', truth, id, text, cite, fact, operator, actual, threshold, parameters }
    return last
  }
  const node = { form: parts.form, source, children: NONE, evaluate, explain, leaf: leafOf(operands, parts.cuts) }
  return open === undefined ? node : { ...node, open }
}

const NONE: readonly Node[] = []

function openPoint(operands: readonly BoundExpression[], fact: FactId | undefined): OpenPoint | undefined {
  const named = operands.find((operand) => operand.open !== undefined)?.open
  if (named !== undefined) return named
  return operands.some((operand) => operand.canLack) ? { kind: 'no-value', fact } : undefined
}

function leafOf(operands: readonly BoundExpression[], cuts: readonly Cut[] | undefined): Leaf {
  return {
    slots: [...new Set(operands.flatMap((operand) => operand.slots))],
    conditions: operands.flatMap((operand) => operand.conditions),
    cuts,
    standing: standingOf(operands),
    constants: operands.map((operand) => operand.constant).filter((value) => value !== undefined),
  }
}

/** The first operand is compared with the others. */
function standingOf([left, ...others]: readonly BoundExpression[]): Compute {
  return (state) =>
    others.reduce((sum, other) => sum + Math.sign((left?.compute(state) ?? UNKNOWN) - other.compute(state)), 0)
}
