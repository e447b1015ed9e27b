import type { Criterion } from '../model/expression.ts'
import type { Node } from '../plan/node.ts'
import type { Evaluate } from '../plan/state.ts'
import { explainGroup } from './group.ts'
import { NO, OPEN, YES, type Mask } from './truth.ts'

/** Holds when every criterion does; with none left on the date it holds, since nothing is asked. */
export function bindAll(source: Criterion, children: readonly Node[], leftOut: number): Node {
  const evaluates = children.map((child) => child.evaluate)
  const evaluate: Evaluate = (state) => {
    let some = 0
    let every = YES
    for (const each of evaluates) {
      const mask = each(state)
      if (mask === NO) return NO
      some |= mask
      every &= mask
    }
    return allOf(some, every)
  }
  return {
    form: 'all',
    source,
    children,
    evaluate,
    explain: explainGroup('all', source, children, leftOut, undefined, evaluate),
  }
}

/** No where one can be no; yes only where each can be yes; open where one can be open and the others need not be no. */
function allOf(some: Mask, every: Mask): Mask {
  return (some & NO) | (every & YES) | (some & OPEN)
}
