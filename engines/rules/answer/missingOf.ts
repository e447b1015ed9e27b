import type { FactId } from '../model/facts.ts'
import type { State } from '../plan/state.ts'
import type { Asked, Scope } from '../plan/program.ts'
import { scratchOf } from '../explore/cell.ts'
import { liveSlots } from '../explore/live.ts'
import { BUDGET, unanswered } from '../explore/possible.ts'
import { canMatter } from '../explore/sensitive.ts'

/** The unanswered facts that could still change what an unsettled criterion comes to, in pack order. */
export function missingOf(scope: Scope, state: State): readonly Asked[] {
  if (scope.readOnce && !scope.canBeOpen) {
    const slots = new Set<number>()
    liveSlots(scope.root, state, slots)
    return scope.asked.filter((asked) => slots.has(asked.slot))
  }
  const scratch = scratchOf(state)
  const unknown = unanswered(scope, scratch)
  const mattering = unknown.filter((asked) => {
    const others = unknown.filter((other) => other !== asked)
    return canMatter(scope, scratch, asked, others, { left: BUDGET })
  })
  return mattering.sort((a, b) => a.slot - b.slot)
}

export function idsOf(asked: readonly Asked[]): readonly FactId[] {
  return asked.map((item) => item.fact?.source.id).filter((id) => id !== undefined)
}
