import { bindCriterion } from '../mechanisms/bindCriterion.ts'
import { closureOfKeys } from './closure.ts'
import { dayOf, stepsFor } from './plan.ts'
import type { Asked, Plan, Scope } from './program.ts'
import { scopeOf } from './scope.ts'

/** When a fact is asked, as a criterion to try out; `undefined` where it always is. */
export function askWhenScope(plan: Plan, asked: Asked): Scope | undefined {
  const { fact } = asked
  if (fact?.askWhen === undefined) return undefined
  const place = plan.program.factPlaces.get(fact.source.id) ?? -1
  if (plan.askWhen.has(place)) return plan.askWhen.get(place)
  stepsFor(plan, closureOfKeys(plan.program, plan.program.typed.rests.get(`ask-when:${place}`) ?? []))
  const node = bindCriterion(fact.askWhen, dayOf(plan))
  // A condition that is left out on these days keeps nobody from being asked.
  const scope = node === undefined ? undefined : scopeOf(plan, node)
  plan.askWhen.set(place, scope)
  return scope
}
