import { checkFacts } from '../answer/checkFacts.ts'
import type { FactProblemCode } from '../model/facts.ts'
import type { Fault, FaultCode } from '../model/fault.ts'
import type { Program } from '../plan/program.ts'

const CODES: Readonly<Record<FactProblemCode, FaultCode>> = {
  'not-an-object': 'wrong-type',
  'unknown-fact': 'unknown-fact',
  'derived-fact': 'derived-fact',
  'wrong-type': 'type-clash',
  'out-of-range': 'wrong-value',
  'absurd-date': 'bad-date',
  'unknown-option': 'unknown-option',
}

/** Worked examples are facts of the pack; whether they come out as they say is a matter of running them. */
export function exampleFaults(program: Program): readonly Fault[] {
  const faults: Fault[] = []
  for (const [index, subject] of program.pack.subjects.entries()) {
    for (const [place, example] of (subject.examples ?? []).entries()) {
      const path = ['subjects', index, 'examples', place]
      const checked = checkFacts(program, example.facts)
      for (const problem of checked.ok ? [] : checked.problems) {
        faults.push({
          code: CODES[problem.code],
          path: [...path, 'facts', problem.fact],
          rule: 'A worked example gives facts that the pack declares.',
          message: problem.message,
          remedy: 'Correct the fact or its value.',
        })
      }
      for (const [at, id] of (example.missing ?? []).entries()) {
        if (program.factPlaces.has(id)) continue
        faults.push({
          code: 'unknown-fact',
          path: [...path, 'missing', at],
          rule: 'Every fact that is named is declared in the pack.',
          message: `There is no fact named ${JSON.stringify(id)}.`,
          remedy: 'Correct the name.',
        })
      }
    }
  }
  return faults
}
