import type { BoundExpression, Cut, Node } from '../plan/node.ts'
import type { Day } from '../plan/day.ts'
import { NO_VALUE, UNKNOWN, type Evaluate } from '../plan/state.ts'
import type { Relation, TypedCompare, TypedExpression } from '../resolve/typed.ts'
import { askedFact, factOf, masked, shown, unansweredMask } from './operand.ts'
import { testNode } from './test.ts'
import { NO, YES, type Mask } from './truth.ts'

export type Bind = (expression: TypedExpression) => BoundExpression

type Test = (a: number, b: number) => boolean

const TESTS: Readonly<Record<Relation, Test>> = {
  is: (a, b) => a === b,
  'is-not': (a, b) => a !== b,
  'at-least': (a, b) => a >= b,
  'more-than': (a, b) => a > b,
  'at-most': (a, b) => a <= b,
  'less-than': (a, b) => a < b,
}

const CUTS: Readonly<Record<Relation, readonly Cut['side'][]>> = {
  is: ['from', 'after'],
  'is-not': ['from', 'after'],
  'at-least': ['from'],
  'more-than': ['after'],
  'at-most': ['after'],
  'less-than': ['from'],
}

/** `is`, `is-not`, the four comparisons of size and the four of dates, which are the same on day numbers. */
export function bindCompare(source: TypedCompare, day: Day, bind: Bind): Node {
  const left = bind(source.left)
  const right = bind(source.right)
  const asked = right.constant === undefined || right.constant === NO_VALUE ? undefined : askedFact(source.left, day)
  const threshold = asked === undefined ? undefined : right.constant
  const inexact = left.inexact || right.inexact
  const test = inexact ? tolerant(source.relation) : TESTS[source.relation]
  const unanswered = unansweredMask(
    asked,
    threshold === undefined ? [] : [threshold],
    (value) => test(value, threshold ?? UNKNOWN),
    left.canLack || right.canLack,
  )
  return testNode({
    form: 'compare',
    source: source.source,
    operator: source.operator,
    evaluate:
      asked === undefined || threshold === undefined || inexact
        ? masked(left, right, test, unanswered)
        : quick(source.relation, asked.slot, threshold, unanswered),
    fact: factOf(source.left, day)?.source.id,
    actual: shown(source.left, left, day),
    threshold: shown(source.right, right, day),
    operands: [left, right],
    cuts: threshold === undefined ? undefined : CUTS[source.relation].map((side) => ({ at: threshold, side })),
  })
}

/** One asked fact against a constant, by far the most common test, without a call or an object on the way. */
function quick(relation: Relation, slot: number, threshold: number, unanswered: Mask): Evaluate {
  switch (relation) {
    case 'is':
      return (state) => {
        const value = state.values[slot] ?? UNKNOWN
        return value === threshold ? YES : Number.isNaN(value) ? unanswered : NO
      }
    case 'is-not':
      return (state) => {
        const value = state.values[slot] ?? UNKNOWN
        return value === threshold ? NO : Number.isNaN(value) ? unanswered : YES
      }
    case 'at-least':
      return (state) => {
        const value = state.values[slot] ?? UNKNOWN
        return value >= threshold ? YES : Number.isNaN(value) ? unanswered : NO
      }
    case 'more-than':
      return (state) => {
        const value = state.values[slot] ?? UNKNOWN
        return value > threshold ? YES : Number.isNaN(value) ? unanswered : NO
      }
    case 'at-most':
      return (state) => {
        const value = state.values[slot] ?? UNKNOWN
        return value <= threshold ? YES : Number.isNaN(value) ? unanswered : NO
      }
    case 'less-than':
      return (state) => {
        const value = state.values[slot] ?? UNKNOWN
        return value < threshold ? YES : Number.isNaN(value) ? unanswered : NO
      }
  }
}

/** Decimals that were computed are equal when they differ by less than the machine can be trusted with. */
export function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
}

function tolerant(relation: Relation): Test {
  switch (relation) {
    case 'is':
      return near
    case 'is-not':
      return (a, b) => !near(a, b)
    case 'at-least':
      return (a, b) => a > b || near(a, b)
    case 'more-than':
      return (a, b) => a > b && !near(a, b)
    case 'at-most':
      return (a, b) => a < b || near(a, b)
    case 'less-than':
      return (a, b) => a < b && !near(a, b)
  }
}
