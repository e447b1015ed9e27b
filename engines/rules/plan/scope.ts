import { keyOf } from '../resolve/resolvePack.ts'
import type { Definition } from '../resolve/typed.ts'
import type { Mask } from '../mechanisms/truth.ts'
import type { Leaf, Node } from './node.ts'
import type { Asked, Plan, Scope } from './program.ts'
import type { State } from './state.ts'

export function scopeOf(plan: Plan, root: Node): Scope {
  const { typed } = plan.program
  const keys = new Set<string>()
  const uses = new Map<number, { simple: Set<Node>; complex: Set<Node>; times: number }>()
  const factAtSlot = plan.program.slotPlaces
  const seen = new Set<Node>()
  let canBeOpen = false
  let exact = true
  const pending: Node[] = [root]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (seen.has(node)) {
      exact = false
      continue
    }
    seen.add(node)
    if (node.open !== undefined) canBeOpen = true
    if (node.form === 'exceptions' || node.form === 'at-least-of') exact &&= node.form === 'at-least-of'
    if (node.mark !== undefined) {
      const criteria = typed.criteria.length
      keys.add(node.mark < criteria ? `criterion:${node.mark}` : `subject:${node.mark - criteria}`)
    }
    pending.push(...node.children)
    if (node.leaf !== undefined) visitLeaf(node, node.leaf)
  }
  function visitLeaf(node: Node, leaf: Leaf): void {
    pending.push(...leaf.conditions)
    // What an `if` comes to may be the same on both of its ways, which Kleene's logic does not see.
    if (leaf.conditions.length > 0) exact = false
    const slots = [...leaf.slots]
    const reached = new Set(slots)
    for (const slot of reached) {
      const index = factAtSlot.get(slot)
      const derived = index === undefined ? undefined : plan.derived[index]
      if (index === undefined || derived === undefined || typed.facts[index]?.derive === undefined) {
        const use = uses.get(slot) ?? { simple: new Set(), complex: new Set(), times: 0 }
        const simple = leaf.cuts !== undefined
        ;(simple ? use.simple : use.complex).add(node)
        use.times += 1
        exact &&= simple
        uses.set(slot, use)
        continue
      }
      exact = false
      const key = `fact:${index}`
      if (!keys.has(key)) pending.push(...derived.conditions)
      keys.add(key)
      for (const rest of derived.slots) reached.add(rest)
    }
  }
  const asked: Asked[] = []
  let asOf: Asked | undefined
  for (const [slot, use] of [...uses].sort((a, b) => a[0] - b[0])) {
    const index = factAtSlot.get(slot)
    const fact = index === undefined ? undefined : typed.facts[index]
    const item = { fact, slot, words: fact?.words ?? 1, simple: [...use.simple], complex: [...use.complex] }
    if (use.times > 1) exact = false
    if (slot === 0) asOf = item
    else asked.push(item)
  }
  const needed = keys.size === 0 ? [] : typed.order.filter((definition: Definition) => keys.has(keyOf(definition)))
  const steps = needed.map((definition) => plan.steps.get(keyOf(definition))).filter((step) => step !== undefined)
  const evaluate = (state: State): Mask => {
    for (const step of steps) step(state)
    return root.evaluate(state)
  }
  return { root, asked, asOf, readOnce: exact, canBeOpen, evaluate }
}
