import type { BoundExpression } from '../plan/node.ts'
import type { Compute } from '../plan/state.ts'

/** An expression over others: constant where they all are, and lacking a value where any of them does. */
export function combine(
  operands: readonly BoundExpression[],
  compute: Compute,
  traits: { readonly canLack: boolean; readonly inexact: boolean },
): BoundExpression {
  const constant = operands.every((operand) => operand.constant !== undefined)
  return {
    compute,
    constant: constant ? compute(NO_STATE) : undefined,
    slots: [...new Set(operands.flatMap((operand) => operand.slots))],
    conditions: operands.flatMap((operand) => operand.conditions),
    canLack: traits.canLack || operands.some((operand) => operand.canLack),
    inexact: traits.inexact || operands.some((operand) => operand.inexact),
    parameters: [...new Set(operands.flatMap((operand) => operand.parameters))],
    open: operands.find((operand) => operand.open !== undefined)?.open,
  }
}

/** Constants look at nobody, so a state without any values serves to compute them. */
const NO_STATE = {
  values: new Float64Array(0),
  marks: new Uint8Array(0),
  answers: [],
  unfolded: new Uint32Array(0),
  tree: 0,
}
