import type { Node } from '../plan/node.ts'
import type { Day } from '../plan/day.ts'
import { bindSlot } from '../expressions/slot.ts'
import { NO_VALUE, UNKNOWN, type State } from '../plan/state.ts'
import { isChosen } from '../resolve/chosen.ts'
import type { TypedIncludes } from '../resolve/typed.ts'
import type { Bind } from './compare.ts'
import { shown } from './operand.ts'
import { testNode } from './test.ts'
import { EITHER, NO, OPEN, YES, type Mask } from './truth.ts'

/** `includes` and `includes-all` ask a set for every option of the list, `includes-any` for one of them. */
export function bindIncludes(source: TypedIncludes, day: Day, bind: Bind): Node {
  const fact = day.pack.facts[source.fact]
  if (fact === undefined) throw new RangeError(`There is no fact ${source.fact}.`)
  const list = source.list.map(bind)
  const set = bindSlot(fact.slot, { canLack: false, inexact: false })
  // One option that is there settles `includes-any`, one that is not settles the other two.
  const decisive = source.operator === 'includes-any' ? YES : NO
  const fixed = list.every((item) => item.constant !== undefined && item.constant !== NO_VALUE)
  const canLack = list.some((item) => item.canLack)
  const named = list.map((item) => fact.places.get(item.constant ?? UNKNOWN))
  // An exclusive option is never there with another, so nobody's set includes both.
  const impossible =
    source.operator === 'includes-all' &&
    new Set(named).size > 1 &&
    named.some((place) => place !== undefined && fact.exclusive.has(place))
  // An empty list is refused by the reader, so both answers are always possible for a set nobody has answered.
  const unanswered = EITHER | (canLack ? OPEN : 0)
  const evaluate = (state: State): Mask => {
    if (impossible) return NO
    let some = 0
    let every = YES | NO
    for (const item of list) {
      const option = item.compute(state)
      const mask =
        option === NO_VALUE
          ? OPEN
          : Number.isNaN(option)
            ? unanswered
            : holds(state, fact.slot, fact.places.get(option))
      if (mask === decisive) return mask
      some |= mask
      every &= mask
    }
    return (some & (decisive | OPEN)) | (every & (EITHER & ~decisive))
  }
  const shows = source.list.map((item, place) => {
    const bound = list[place]
    return bound === undefined ? () => undefined : shown(item, bound, day)
  })
  return testNode({
    form: 'includes',
    source: source.source,
    operator: source.operator,
    evaluate,
    fact: fact.source.id,
    actual: (state) => state.answers[fact.slot],
    threshold: (state) => (source.operator === 'includes' ? shows[0]?.(state) : shows.map((show) => show(state))),
    operands: [set, ...list],
    cuts: fixed ? [] : undefined,
  })
}

function holds(state: State, slot: number, place: number | undefined): Mask {
  if (place === undefined) return NO
  // All words of a set are answered together, so the first says whether any is.
  if (Number.isNaN(state.values[slot] ?? UNKNOWN)) return EITHER
  return isChosen(state.values, place, slot) ? YES : NO
}
