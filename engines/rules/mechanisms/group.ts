import type { Criterion } from '../model/expression.ts'
import type { GroupReason, Reason } from '../model/reason.ts'
import type { Node } from '../plan/node.ts'
import type { Evaluate, State } from '../plan/state.ts'
import { truthOf } from './truth.ts'

/** The reason of a criterion made of others: all of theirs, in the order of the pack. */
export function explainGroup(
  kind: GroupReason['kind'],
  source: Criterion,
  children: readonly Node[],
  leftOut: number,
  needed: number | undefined,
  evaluate: Evaluate,
): (state: State) => Reason {
  const { id, text, cite } = source
  return (state) => {
    const of = children.map((child) => child.explain(state))
    return { kind, truth: truthOf(evaluate(state)), id, text, cite, needed, of, leftOut }
  }
}
