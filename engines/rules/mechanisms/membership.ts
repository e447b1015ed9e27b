import type { Node } from '../plan/node.ts'
import type { Day } from '../plan/day.ts'
import { NO_VALUE, type State } from '../plan/state.ts'
import type { TypedMembership } from '../resolve/typed.ts'
import { near, type Bind } from './compare.ts'
import { askedFact, factOf, shown, unansweredMask } from './operand.ts'
import { testNode } from './test.ts'
import { NO, OPEN, YES, type Mask } from './truth.ts'

/** `in` holds when the value equals one of the list, `not-in` when it equals none. */
export function bindMembership(source: TypedMembership, day: Day, bind: Bind): Node {
  const left = bind(source.left)
  const list = source.list.map(bind)
  const operands = [left, ...list]
  const equal = operands.some((operand) => operand.inexact) ? near : (a: number, b: number) => a === b
  const constants = list.map((item) => item.constant)
  const fixed = constants.every((constant) => constant !== undefined && constant !== NO_VALUE)
  const edges = constants.filter((constant) => constant !== undefined)
  const asked = fixed ? askedFact(source.left, day) : undefined
  const found = source.operator === 'in' ? YES : NO
  const absent = source.operator === 'in' ? NO : YES
  const isIn = (value: number): boolean => edges.some((edge) => equal(value, edge)) === (source.operator === 'in')
  const unanswered = unansweredMask(
    asked,
    edges,
    isIn,
    operands.some((operand) => operand.canLack),
  )
  const evaluate = (state: State): Mask => {
    const value = left.compute(state)
    if (value === NO_VALUE) return OPEN
    let lacking = false
    let unknown = Number.isNaN(value)
    for (const item of list) {
      const option = item.compute(state)
      if (option === NO_VALUE) lacking = true
      else if (Number.isNaN(option)) unknown = true
      else if (equal(value, option)) return found
    }
    if (unknown) return unanswered
    return lacking ? OPEN : absent
  }
  const shows = source.list.map((item, place) => {
    const bound = list[place]
    return bound === undefined ? () => undefined : shown(item, bound, day)
  })
  return testNode({
    form: 'membership',
    source: source.source,
    operator: source.operator,
    evaluate,
    fact: factOf(source.left, day)?.source.id,
    actual: shown(source.left, left, day),
    threshold: (state) => shows.map((show) => show(state)),
    operands,
    cuts:
      asked === undefined
        ? undefined
        : edges.flatMap(
            (at) =>
              [
                { at, side: 'from' },
                { at, side: 'after' },
              ] as const,
          ),
  })
}
