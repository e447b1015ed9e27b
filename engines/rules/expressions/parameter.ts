import type { BoundExpression } from '../plan/node.ts'
import { NO_VALUE } from '../plan/state.ts'
import type { TypedParameter } from '../resolve/typed.ts'

/** The value of a parameter on a day: constant within a plan. Where none is valid, nothing is published. */
export function bindParameter(parameter: TypedParameter, day: number): BoundExpression {
  const found = parameter.values.find((item) => item.valid.from <= day && day <= item.valid.to)
  const value = found === undefined ? NO_VALUE : found.value
  return {
    compute: () => value,
    constant: value,
    slots: [],
    conditions: [],
    canLack: found === undefined,
    inexact: false,
    parameters: [parameter.source.id],
    open:
      found === undefined
        ? { kind: 'parameter', parameter: parameter.source.id, question: parameter.source.label }
        : undefined,
  }
}
