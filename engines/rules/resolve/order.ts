import type { Definition } from './typed.ts'

export interface Named {
  readonly definition: Definition
  readonly key: string
  readonly rests: readonly string[]
}

export interface Order {
  /** Every definition after all that it rests on. */
  readonly sorted: readonly Named[]
  /** Definitions on a cycle, one list for each cycle found. */
  readonly cycles: readonly (readonly Named[])[]
  /** The longest chain of names that rest on one another. */
  readonly depth: number
  readonly deepest: Named | undefined
}

/** Orders definitions by what they rest on, without recursion, so that a hostile chain cannot exhaust the stack. */
export function orderOf(named: readonly Named[]): Order {
  const byKey = new Map(named.map((item) => [item.key, item]))
  const depths = new Map<string, number>()
  const sorted: Named[] = []
  const cycles: Named[][] = []
  let deepest: Named | undefined
  const open = new Set<string>()
  for (const start of named) {
    if (depths.has(start.key)) continue
    const stack: { item: Named; next: number }[] = [{ item: start, next: 0 }]
    open.add(start.key)
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const key = top.item.rests[top.next]
      top.next += 1
      if (key === undefined) {
        stack.pop()
        open.delete(top.item.key)
        depths.set(top.item.key, 1 + Math.max(0, ...top.item.rests.map((rest) => depths.get(rest) ?? 0)))
        sorted.push(top.item)
        if ((depths.get(top.item.key) ?? 0) > (deepest === undefined ? 0 : (depths.get(deepest.key) ?? 0)))
          deepest = top.item
        continue
      }
      const rest = byKey.get(key)
      if (rest === undefined || depths.has(key)) continue
      if (open.has(key)) {
        const from = stack.findIndex((frame) => frame.item.key === key)
        cycles.push(stack.slice(from).map((frame) => frame.item))
        continue
      }
      open.add(key)
      stack.push({ item: rest, next: 0 })
    }
  }
  return { sorted, cycles, depth: deepest === undefined ? 0 : (depths.get(deepest.key) ?? 0), deepest }
}
