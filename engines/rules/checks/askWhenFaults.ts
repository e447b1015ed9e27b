import { faultAt, type Fault } from '../model/fault.ts'
import { askWhenScope } from '../plan/askWhen.ts'
import { planFor } from '../plan/plan.ts'
import type { Program } from '../plan/program.ts'
import { orderOf, type Named } from '../resolve/order.ts'

/** Facts of which each is only asked once the other is answered would never be asked at all. */
export function askWhenFaults(program: Program): readonly Fault[] {
  const ids = program.pack.facts.map((fact) => fact.id)
  const rests = new Map<string, Set<string>>()
  for (const start of program.runs) {
    const plan = planFor(program, Number.isFinite(start) ? start : (program.runs[1] ?? 1) - 1)
    for (const fact of program.typed.facts) {
      if (fact.askWhen === undefined) continue
      const scope = askWhenScope(plan, { fact, slot: fact.slot, words: fact.words, simple: [], complex: [] })
      const waits = rests.get(fact.source.id) ?? new Set()
      for (const asked of scope?.asked ?? []) if (asked.fact !== undefined) waits.add(asked.fact.source.id)
      rests.set(fact.source.id, waits)
    }
  }
  const named = ids.map((key, index): Named => ({
    definition: { kind: 'fact', index },
    key,
    rests: [...(rests.get(key) ?? [])],
  }))
  return orderOf(named).cycles.flatMap((cycle) => {
    const [first] = cycle
    if (first === undefined) return []
    const names = [...cycle, first].map((item) => item.key).join(' → ')
    return [faultAt('cycle.asked', ['facts', first.definition.index, 'ask-when'], { names })]
  })
}
