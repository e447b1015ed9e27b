import { closureOf } from './closure.ts'
import type { Program } from './program.ts'
import { runsOf } from './runs.ts'

/** The first days of the runs on which the same things are valid for one subject; others' dates do not count. */
export function runsOfSubject(program: Program, place: number): readonly number[] {
  const closure = closureOf(program, place)
  const { typed } = program
  const pick = <T>(kind: 'fact' | 'criterion' | 'subject', from: readonly T[]): readonly T[] =>
    closure
      .filter((definition) => definition.kind === kind)
      .map((definition) => from[definition.index])
      .filter((item) => item !== undefined)
  return runsOf({
    parameters: typed.parameters,
    criteria: pick('criterion', typed.criteria),
    subjects: pick('subject', typed.subjects),
    facts: pick('fact', typed.facts),
  })
}
