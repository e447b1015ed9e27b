import type { FactValue } from '../model/facts.ts'
import type { BoundExpression } from '../plan/node.ts'
import type { Day } from '../plan/day.ts'
import { NO_VALUE, type State } from '../plan/state.ts'
import type { TypedExpression, TypedFact } from '../resolve/typed.ts'
import { decode } from './decode.ts'
import { EITHER, NO, OPEN, YES, type Mask } from './truth.ts'

export function factOf(expression: TypedExpression, day: Day): TypedFact | undefined {
  return expression.form === 'fact' ? day.pack.facts[expression.fact] : undefined
}

/** The fact, where the expression is one that a party is asked for. */
export function askedFact(expression: TypedExpression, day: Day): TypedFact | undefined {
  const fact = factOf(expression, day)
  return fact === undefined || fact.derive !== undefined ? undefined : fact
}

/** How to show what an operand came to: a fact as the party said it, a constant once and for all, the rest decoded. */
export function shown(
  expression: TypedExpression,
  bound: BoundExpression,
  day: Day,
): (state: State) => FactValue | undefined {
  const strings = day.pack.strings.list
  if (bound.constant !== undefined) {
    const value = decode(bound.constant, expression.type, strings)
    return () => value
  }
  const asked = askedFact(expression, day)
  if (asked !== undefined) {
    const { slot } = asked
    return (state) => state.answers[slot]
  }
  return (state) => decode(bound.compute(state), expression.type, strings)
}

/**
 * What a test can come to while its fact is unanswered. For one asked fact against constants it is found by trying the
 * test on the values where its truth can change, so that a bound outside the fact's range is no open question.
 */
export function unansweredMask(
  fact: TypedFact | undefined,
  edges: readonly number[],
  test: (value: number) => boolean,
  canLack: boolean,
): Mask {
  const broad = EITHER | (canLack ? OPEN : 0)
  if (fact === undefined || canLack) return broad
  let mask = 0
  for (const value of trialValues(fact, edges)) mask |= test(value) ? YES : NO
  return mask === 0 ? broad : mask
}

function trialValues(fact: TypedFact, edges: readonly number[]): readonly number[] {
  const { low, high, step } = fact.domain
  switch (fact.type) {
    case 'boolean':
      return [0, 1]
    case 'enum':
      return fact.options
    case 'text':
      // The texts compared with, and one that nobody wrote.
      return [...edges, -1]
    default: {
      const around = edges.flatMap((edge) => [
        edge,
        onGrid(edge, step, Math.floor),
        onGrid(edge, step, Math.floor) - step,
        onGrid(edge, step, Math.ceil) + step,
      ])
      const inside = around.filter((value) => value >= low && value <= high)
      const wholes = fact.type === 'decimal' ? inside : inside.filter((value) => Number.isInteger(value))
      return [low, high, ...wholes]
    }
  }
}

function onGrid(value: number, step: number, round: (value: number) => number): number {
  return step === 1 ? round(value) : value
}

/** A test of numbers as a mask: open where a value is lacking, `unanswered` where one is unknown. */
export function masked(
  left: BoundExpression,
  right: BoundExpression,
  test: (a: number, b: number) => boolean,
  unanswered: Mask,
): (state: State) => Mask {
  const computeLeft = left.compute
  const computeRight = right.compute
  return (state) => {
    const a = computeLeft(state)
    const b = computeRight(state)
    if (a === NO_VALUE || b === NO_VALUE) return OPEN
    if (Number.isNaN(a) || Number.isNaN(b)) return unanswered
    return test(a, b) ? YES : NO
  }
}
