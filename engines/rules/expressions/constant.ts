import type { BoundExpression } from '../plan/node.ts'

/** A value that the pack itself writes. */
export function bindConstant(value: number): BoundExpression {
  return {
    compute: () => value,
    constant: value,
    slots: [],
    conditions: [],
    canLack: false,
    inexact: false,
    parameters: [],
    open: undefined,
  }
}
