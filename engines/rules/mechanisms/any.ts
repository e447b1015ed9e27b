import type { Criterion } from '../model/expression.ts'
import type { Node } from '../plan/node.ts'
import type { Evaluate } from '../plan/state.ts'
import { explainGroup } from './group.ts'
import { NO, OPEN, YES } from './truth.ts'

/** Holds when one criterion does; with none left on the date it fails, since every way in has closed. */
export function bindAny(source: Criterion, children: readonly Node[], leftOut: number): Node {
  const evaluates = children.map((child) => child.evaluate)
  const evaluate: Evaluate = (state) => {
    let some = 0
    let every = NO
    for (const each of evaluates) {
      const mask = each(state)
      if (mask === YES) return YES
      some |= mask
      every &= mask
    }
    return (some & YES) | (every & NO) | (some & OPEN)
  }
  return {
    form: 'any',
    source,
    children,
    evaluate,
    explain: explainGroup('any', source, children, leftOut, undefined, evaluate),
  }
}
