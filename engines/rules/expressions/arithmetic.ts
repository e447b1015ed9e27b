import type { BoundExpression } from '../plan/node.ts'
import { NO_VALUE, UNKNOWN, type Compute } from '../plan/state.ts'
import { combine } from './operands.ts'

/** `add`, `multiply`, `minimum` and `maximum`: one step for each operand after the first. */
export function bindFold(
  form: 'add' | 'multiply' | 'minimum' | 'maximum',
  operands: readonly BoundExpression[],
  inexact: boolean,
): BoundExpression {
  const step = FOLDS[form]
  const computes = operands.map((operand) => operand.compute)
  const compute: Compute = (state) => {
    let unknown = false
    let total = UNKNOWN
    for (const each of computes) {
      const value = each(state)
      if (value === NO_VALUE) return NO_VALUE
      if (Number.isNaN(value)) unknown = true
      else total = Number.isNaN(total) ? value : step(total, value)
    }
    return unknown ? UNKNOWN : finite(total)
  }
  const canOverflow = form === 'add' || form === 'multiply'
  return combine(operands, compute, { canLack: canOverflow && operands.length > 1, inexact })
}

const FOLDS = {
  add: (a: number, b: number) => a + b,
  multiply: (a: number, b: number) => a * b,
  minimum: Math.min,
  maximum: Math.max,
} as const

export function bindSubtract(left: BoundExpression, right: BoundExpression, inexact: boolean): BoundExpression {
  return combine(
    [left, right],
    pair(left, right, (a, b) => a - b),
    { canLack: false, inexact },
  )
}

/** Dividing by zero gives no value, whatever is divided. */
export function bindDivide(left: BoundExpression, right: BoundExpression): BoundExpression {
  const divide = pair(left, right, (a, b) => a / b)
  const compute: Compute = (state) => (right.compute(state) === 0 ? NO_VALUE : divide(state))
  return combine([left, right], compute, {
    canLack: right.constant === undefined || right.constant === 0,
    inexact: true,
  })
}

/** Down to a whole number; money down to a whole unit, which is 100 cents. */
export function bindRoundDown(operand: BoundExpression, unit: number): BoundExpression {
  const compute: Compute = (state) => {
    const value = operand.compute(state)
    if (value === NO_VALUE || Number.isNaN(value)) return value
    // 0.1 + 0.2 must not keep 0.3 × 10 from being 3, so a hair below a whole number counts as that number.
    return Math.floor(value / unit + 1e-9) * unit
  }
  return { ...combine([operand], compute, { canLack: false, inexact: false }), inexact: false }
}

/** A value of two operands: none where either has none, unknown where either is. */
export function pair(left: BoundExpression, right: BoundExpression, apply: (a: number, b: number) => number): Compute {
  return (state) => {
    const a = left.compute(state)
    const b = right.compute(state)
    if (a === NO_VALUE || b === NO_VALUE) return NO_VALUE
    if (Number.isNaN(a) || Number.isNaN(b)) return UNKNOWN
    return finite(apply(a, b))
  }
}

function finite(value: number): number {
  return Number.isFinite(value) || Number.isNaN(value) ? value + 0 : NO_VALUE
}
