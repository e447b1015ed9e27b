import { EITHER, NO, OPEN, YES, settled, type Mask } from '../mechanisms/truth.ts'
import type { BoundException } from '../mechanisms/exceptions.ts'
import { BUDGET, explore, unanswered } from '../explore/possible.ts'
import type { Node } from './node.ts'
import type { Plan } from './program.ts'
import { scopeOf } from './scope.ts'
import { blankState } from './blankState.ts'

/** How the conditions of two exceptions relate over all facts. */
export type Relation = 'apart' | 'first-narrower' | 'second-narrower' | 'same' | 'crossing'

/**
 * Compares what two conditions come to for every combination of facts that they can tell apart, reading a condition as
 * the stronger the less it lets through (no, then open, then yes). `apart` means that no facts let both hold.
 */
export function relate(plan: Plan, first: Node, second: Node): Relation {
  // An `all` of both looks at all that either looks at; it counts as settled once both conditions are.
  const both: Node = {
    ...first,
    form: 'all',
    children: [first, second],
    evaluate: (state) => (settled(first.evaluate(state)) && settled(second.evaluate(state)) ? YES : EITHER),
    leaf: { ...NO_LEAF },
  }
  const scope = scopeOf(plan, both)
  const state = blankState(plan.program)
  let together = false
  let firstBelow = false
  let secondBelow = false
  const unknown = scope.asOf === undefined ? unanswered(scope, state) : [scope.asOf, ...unanswered(scope, state)]
  const tooMany = explore(scope, state, unknown, { left: BUDGET }, (_mask, at) => {
    const a = strength(first.evaluate(at))
    const b = strength(second.evaluate(at))
    together ||= a > 0 && b > 0
    firstBelow ||= a < b
    secondBelow ||= b < a
    return together && firstBelow && secondBelow
  })
  if (together && firstBelow && secondBelow) return 'crossing'
  if (tooMany) return 'crossing'
  if (!together) return 'apart'
  if (firstBelow) return 'first-narrower'
  return secondBelow ? 'second-narrower' : 'same'
}

const NO_LEAF = { slots: [], conditions: [], cuts: [], standing: () => 0, constants: [] }

function strength(mask: Mask): number {
  return mask === NO ? 0 : mask === OPEN ? 1 : 2
}

/** The exceptions with every narrower one before the broader; those that never meet stand in order of their text. */
export function bySpecificity(plan: Plan, exceptions: readonly BoundException[]): readonly BoundException[] {
  if (exceptions.length < 2) return exceptions
  // The order of the file must never matter, so the tie is broken by what the condition says.
  const rest = exceptions
    .map((exception) => ({ exception, key: JSON.stringify([exception.source.when, exception.source.then]) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map((item) => item.exception)
  const sorted: BoundException[] = []
  while (rest.length > 0) {
    const narrowest = rest.findIndex((each) =>
      rest.every((other) => other === each || relate(plan, other.when, each.when) !== 'first-narrower'),
    )
    sorted.push(...rest.splice(Math.max(0, narrowest), 1))
  }
  return sorted
}
