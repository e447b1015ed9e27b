import type { Criterion } from '../model/expression.ts'
import type { Node } from '../plan/node.ts'
import type { Evaluate } from '../plan/state.ts'
import { explainGroup } from './group.ts'
import { EITHER, NO, OPEN, YES } from './truth.ts'

/** Holds when at least `needed` of the criteria left on the date do. */
export function bindAtLeastOf(source: Criterion, needed: number, children: readonly Node[], leftOut: number): Node {
  const evaluates = children.map((child) => child.evaluate)
  const evaluate: Evaluate = (state) => {
    let surelyYes = 0
    let maybeYes = 0
    let surelyNotNo = 0
    let maybeOpen = 0
    let yesOrNo = 0
    for (const each of evaluates) {
      const mask = each(state)
      if (mask === YES) surelyYes += 1
      if ((mask & YES) !== 0) maybeYes += 1
      if ((mask & NO) === 0) surelyNotNo += 1
      if ((mask & OPEN) !== 0) maybeOpen += 1
      if (mask === EITHER) yesOrNo += 1
    }
    let result = 0
    if (maybeYes >= needed) result |= YES
    if (surelyNotNo < needed) result |= NO
    // Open: too few hold, but enough would if every one that can be open, and the unanswered as need be, did.
    if (surelyYes < needed && maybeOpen > 0 && surelyYes + yesOrNo + maybeOpen >= needed) result |= OPEN
    return result
  }
  const explain = explainGroup('at-least-of', source, children, leftOut, needed, evaluate)
  return { form: 'at-least-of', source, children, needed, evaluate, explain }
}
