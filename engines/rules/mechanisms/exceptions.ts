import type { Exception } from '../model/pack.ts'
import type { Reason } from '../model/reason.ts'
import type { Node } from '../plan/node.ts'
import type { Evaluate } from '../plan/state.ts'
import { NO, OPEN, YES, settled, truthOf, type Mask } from './truth.ts'

export interface BoundException {
  readonly source: Exception
  /** Its place in the subject's list. */
  readonly place: number
  readonly when: Node
  readonly then: Node
}

/** A criterion with exceptions, the more specific ones first: the first whose `when` holds replaces the criterion. */
export function bindExceptions(base: Node, exceptions: readonly BoundException[]): Node {
  const evaluate: Evaluate = (state) => {
    let result = base.evaluate(state)
    for (let place = exceptions.length - 1; place >= 0; place -= 1) {
      const exception = exceptions[place]
      if (exception !== undefined)
        result = replaced(exception.when.evaluate(state), exception.then.evaluate(state), result)
    }
    return result
  }
  return {
    form: 'exceptions',
    source: undefined,
    children: [base, ...exceptions.flatMap((exception) => [exception.when, exception.then])],
    evaluate,
    explain: (state) => {
      const when: Reason[] = []
      let applied: BoundException | undefined
      for (const exception of exceptions) {
        when.push(exception.when.explain(state))
        applied = exception.when.evaluate(state) === YES ? exception : undefined
        if (applied !== undefined) break
      }
      return {
        kind: 'exceptions',
        truth: truthOf(evaluate(state)),
        id: undefined,
        text: applied?.source.text,
        cite: applied?.source.cite,
        applied: applied?.place,
        when,
        because: (applied?.then ?? base).explain(state),
      }
    },
  }
}

/** What comes of `then` where `when` holds and of `otherwise` where it fails; where it is open, what both agree on. */
export function replaced(when: Mask, then: Mask, otherwise: Mask): Mask {
  let result = 0
  if ((when & YES) !== 0) result |= then
  if ((when & NO) !== 0) result |= otherwise
  if ((when & OPEN) !== 0) {
    result |= then & otherwise
    if (then !== otherwise || !settled(then)) result |= OPEN
  }
  return result
}
