import type { FactId, Facts } from '../model/facts.ts'
import type { PlainDate } from '../model/plainDate.ts'
import { settled } from '../mechanisms/truth.ts'
import { load } from '../plan/load.ts'
import { planFor, subjectScope } from '../plan/plan.ts'
import type { Program } from '../plan/program.ts'
import { maskOf, stepsOf, subjectPlaces } from './decide.ts'
import { idsOf, missingOf } from './missingOf.ts'

/** For each subject that still needs facts, the unanswered facts that could change its outcome, and only those. */
export function missing(
  program: Program,
  facts: Facts,
  asOf: PlainDate,
  subjects?: readonly string[],
): Readonly<Record<string, readonly FactId[]>> {
  const state = load(program, facts, asOf)
  const plan = planFor(program, state.values[0] ?? 0)
  const places = subjectPlaces(program, subjects)
  for (const step of stepsOf(plan, subjects, places)) step(state)
  const result: [string, readonly FactId[]][] = []
  for (const place of places) {
    if (settled(maskOf(plan, place, state))) continue
    result.push([program.subjectIds[place] ?? '', idsOf(missingOf(subjectScope(plan, place), state))])
  }
  return Object.fromEntries(result)
}
