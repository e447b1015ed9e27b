import type { Node } from '../plan/node.ts'
import type { Day } from '../plan/day.ts'
import { NO_VALUE, UNKNOWN } from '../plan/state.ts'
import type { TypedBetween } from '../resolve/typed.ts'
import { near, type Bind } from './compare.ts'
import { askedFact, factOf, shown, unansweredMask } from './operand.ts'
import { testNode } from './test.ts'
import { NO, OPEN, YES } from './truth.ts'

/** Holds from the low value to the high one, both included. One bound alone can already rule it out. */
export function bindBetween(source: TypedBetween, day: Day, bind: Bind): Node {
  const left = bind(source.left)
  const low = bind(source.low)
  const high = bind(source.high)
  const operands = [left, low, high]
  const inexact = operands.some((operand) => operand.inexact)
  const below = inexact ? (a: number, b: number) => a < b && !near(a, b) : (a: number, b: number) => a < b
  const fixed = known(low.constant) && known(high.constant)
  const asked = fixed ? askedFact(source.left, day) : undefined
  const edges = [low.constant, high.constant].filter((value) => value !== undefined)
  const within = (value: number): boolean =>
    !below(value, low.constant ?? UNKNOWN) && !below(high.constant ?? UNKNOWN, value)
  const unanswered = unansweredMask(
    asked,
    edges,
    within,
    operands.some((operand) => operand.canLack),
  )
  const showLow = shown(source.low, low, day)
  const showHigh = shown(source.high, high, day)
  return testNode({
    form: 'between',
    source: source.source,
    operator: source.operator,
    evaluate: (state) => {
      const value = left.compute(state)
      const from = low.compute(state)
      const to = high.compute(state)
      if (value === NO_VALUE || from === NO_VALUE || to === NO_VALUE) return OPEN
      if (below(value, from) || below(to, value)) return NO
      return Number.isNaN(value) || Number.isNaN(from) || Number.isNaN(to) ? unanswered : YES
    },
    fact: factOf(source.left, day)?.source.id,
    actual: shown(source.left, left, day),
    threshold: (state) => [showLow(state), showHigh(state)],
    operands,
    cuts:
      asked === undefined || low.constant === undefined || high.constant === undefined
        ? undefined
        : [
            { at: low.constant, side: 'from' },
            { at: high.constant, side: 'after' },
          ],
  })
}

function known(constant: number | undefined): boolean {
  return constant !== undefined && constant !== NO_VALUE
}
