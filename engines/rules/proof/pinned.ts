import { checkFacts } from '../answer/checkFacts.ts'
import type { Facts } from '../model/facts.ts'
import { dayNumber, type PlainDate } from '../model/plainDate.ts'
import { runOf } from '../plan/runs.ts'
import { load } from '../plan/load.ts'
import { planFor, subjectScope } from '../plan/plan.ts'
import type { Asked, Program, Scope } from '../plan/program.ts'
import type { State } from '../plan/state.ts'

/**
 * The worked example that stands on the same side of every test as these facts do, on days when the same is valid: what a
 * person wrote about it then holds for these facts as well, so the expectation does not rest on the pack alone.
 */
export function pinnedBy(program: Program, place: number, facts: Facts, asOf: PlainDate): string | undefined {
  const examples = program.pack.subjects[place]?.examples ?? []
  if (examples.length === 0) return undefined
  const day = dayNumber(asOf)
  const run = runOf(program.runs, day)
  const scope = subjectScope(planFor(program, day), place)
  const sides = sidesOf(scope, load(program, facts, asOf))
  for (const example of examples) {
    if (runOf(program.runs, dayNumber(example['as-of'])) !== run || !checkFacts(program, example.facts).ok) continue
    if (sidesOf(scope, load(program, example.facts, example['as-of'])) === sides) return example.name
  }
  return undefined
}

function sidesOf(scope: Scope, state: State): string {
  scope.evaluate(state)
  const sides = (asked: Asked): string =>
    [...asked.simple, ...asked.complex].map((node) => node.evaluate(state)).join('')
  return scope.asked.map(sides).join(',')
}
