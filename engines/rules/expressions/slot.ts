import type { BoundExpression } from '../plan/node.ts'
import { UNKNOWN } from '../plan/state.ts'

/** The value of a fact, or (slot 0) the date asked for. A derived fact may lack one. */
export function bindSlot(
  slot: number,
  traits: { readonly canLack: boolean; readonly inexact: boolean },
): BoundExpression {
  return {
    compute: (state) => state.values[slot] ?? UNKNOWN,
    constant: undefined,
    slots: [slot],
    conditions: [],
    canLack: traits.canLack,
    inexact: traits.inexact,
    parameters: [],
    open: undefined,
  }
}
