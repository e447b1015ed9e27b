import { BUDGET, explore, unanswered } from '../explore/possible.ts'
import { NO, settled } from '../mechanisms/truth.ts'
import { bindCriterion } from '../mechanisms/bindCriterion.ts'
import { faultAt, type Fault, type Path } from '../model/fault.ts'
import { blankState } from '../plan/blankState.ts'
import { dayOf, planFor, stepsFor } from '../plan/plan.ts'
import type { Node } from '../plan/node.ts'
import type { Plan, Program } from '../plan/program.ts'
import { scopeOf } from '../plan/scope.ts'
import { relate } from '../plan/specificity.ts'
import type { TypedSubject } from '../resolve/typed.ts'

/** Exceptions whose condition can never hold, and pairs that can hold together without one being the more specific. */
export function exceptionFaults(program: Program): readonly Fault[] {
  const faults: Fault[] = []
  for (const [index, subject] of program.typed.subjects.entries()) {
    if (subject.exceptions.length === 0) continue
    const reachable = new Set<number>()
    const colliding = new Map<number, number>()
    for (const start of program.runs) {
      const plan = planFor(program, Number.isFinite(start) ? start : (program.runs[1] ?? 1) - 1)
      stepsFor(plan, program.typed.order)
      inspect(plan, subject, reachable, colliding)
    }
    for (const place of subject.exceptions.keys()) {
      const path: Path = ['subjects', index, 'exceptions', place, 'when']
      const other = colliding.get(place)
      if (!reachable.has(place)) faults.push(faultAt('unreachable-exception', path))
      else if (other !== undefined) faults.push(faultAt('ambiguous-exceptions', path, { other: other + 1 }))
    }
  }
  return faults
}

function inspect(plan: Plan, subject: TypedSubject, reachable: Set<number>, colliding: Map<number, number>): void {
  const day = dayOf(plan)
  if (day.number < subject.valid.from || day.number > subject.valid.to) return
  const bound: { place: number; when: Node; effect: string }[] = []
  for (const [place, exception] of subject.exceptions.entries()) {
    const when = bindCriterion(exception.when, day)
    if (when === undefined) continue
    if (canHold(plan, when)) reachable.add(place)
    bound.push({ place, when, effect: JSON.stringify(exception.source.then) })
  }
  for (const [at, later] of bound.entries()) {
    for (const earlier of bound.slice(0, at)) {
      if (earlier.effect === later.effect) continue
      const relation = relate(plan, earlier.when, later.when)
      if (relation === 'crossing' || relation === 'same') colliding.set(later.place, earlier.place)
    }
  }
}

function canHold(plan: Plan, node: Node): boolean {
  const scope = scopeOf(plan, node)
  const state = blankState(plan.program)
  const mask = scope.evaluate(state)
  if (settled(mask) || scope.readOnce) return mask !== NO
  const unknown = unanswered(scope, state)
  const all = scope.asOf === undefined ? unknown : [...unknown, scope.asOf]
  return explore(scope, state, all, { left: BUDGET }, (each) => each !== NO)
}
