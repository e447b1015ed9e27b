import type { BoundExpression } from '../plan/node.ts'
import { UNKNOWN } from '../plan/state.ts'
import { bindSlot } from './slot.ts'

/** How many options of a set are chosen. */
export function bindSize(slot: number, words: number): BoundExpression {
  return {
    ...bindSlot(slot, { canLack: false, inexact: false }),
    compute: (state) => {
      let size = 0
      for (let word = slot; word < slot + words; word += 1) {
        const bits = state.values[word] ?? UNKNOWN
        if (Number.isNaN(bits)) return UNKNOWN
        size += bitCount(bits)
      }
      return size
    },
  }
}

export function bitCount(bits: number): number {
  let rest = bits
  let count = 0
  while (rest !== 0) {
    rest &= rest - 1
    count += 1
  }
  return count
}
