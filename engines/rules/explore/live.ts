import { NO, YES, settled } from '../mechanisms/truth.ts'
import type { Node } from '../plan/node.ts'
import type { State } from '../plan/state.ts'

/**
 * The slots of the tests that are still unsettled and not made idle by a criterion beside them. For a scope that reads
 * every fact once and in which nothing is open these are exactly the facts that can still matter: everything beside an
 * unsettled criterion can take the value that leaves the whole to it.
 */
export function liveSlots(node: Node, state: State, slots: Set<number>): void {
  if (settled(node.evaluate(state))) return
  if (node.leaf !== undefined) for (const slot of node.leaf.slots) slots.add(slot)
  if (node.form === 'at-least-of' && node.needed !== undefined) {
    const masks = node.children.map((child) => child.evaluate(state))
    const surely = masks.filter((mask) => mask === YES).length
    const maybe = masks.filter((mask) => mask !== NO).length
    if (surely >= node.needed || maybe < node.needed) return
  }
  for (const child of node.children) liveSlots(child, state, slots)
}
