import type { Criterion } from '../model/expression.ts'
import type { Node } from '../plan/node.ts'
import type { Evaluate } from '../plan/state.ts'
import { explainGroup } from './group.ts'
import { NO, OPEN, YES } from './truth.ts'

/** Holds when the criterion fails; an open one stays open. */
export function bindNot(source: Criterion, child: Node): Node {
  const inner = child.evaluate
  const evaluate: Evaluate = (state) => {
    const mask = inner(state)
    return (mask & OPEN) | ((mask & NO) << 1) | ((mask & YES) >> 1)
  }
  const children = [child]
  return {
    form: 'not',
    source,
    children,
    evaluate,
    explain: explainGroup('not', source, children, 0, undefined, evaluate),
  }
}
