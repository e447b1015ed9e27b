import { checkFacts } from '../answer/checkFacts.ts'
import { factTerm } from '../answer/factTerm.ts'
import type { FactProblemCode } from '../model/facts.ts'
import { faultAt, type Fault } from '../model/fault.ts'
import { term } from '../model/wording.ts'
import type { Program } from '../plan/program.ts'

const KEYS = {
  'not-an-object': 'wrong-type.example',
  'unknown-fact': 'unknown-fact.example',
  'derived-fact': 'derived-fact',
  'wrong-type': 'type-clash.example',
  'out-of-range': 'wrong-value.example',
  'absurd-date': 'bad-date.example',
  'unknown-option': 'unknown-option.example',
  'exclusive-option': 'wrong-value.example',
} as const satisfies Readonly<Record<FactProblemCode, string>>

/** Worked examples are facts of the pack; whether they come out as they say is a matter of running them. */
export function exampleFaults(program: Program): readonly Fault[] {
  const faults: Fault[] = []
  for (const [index, subject] of program.pack.subjects.entries()) {
    for (const [place, example] of (subject.examples ?? []).entries()) {
      const path = ['subjects', index, 'examples', place]
      const checked = checkFacts(program, example.facts)
      for (const problem of checked.ok ? [] : checked.problems) {
        const at = [...path, 'facts', problem.fact]
        faults.push(faultAt(KEYS[problem.code], at, { problem: factTerm(problem) }))
      }
      for (const [at, id] of (example.missing ?? []).entries()) {
        if (program.factPlaces.has(id)) continue
        const problem = term('fact.unknown-fact', { fact: id })
        faults.push(faultAt('unknown-fact.example', [...path, 'missing', at], { problem }))
      }
    }
  }
  return faults
}
