import { checkFacts } from '../answer/checkFacts.ts'
import { decide } from '../answer/decide.ts'
import { factTerm } from '../answer/factTerm.ts'
import type { Decision } from '../model/decision.ts'
import type { Example } from '../model/pack.ts'
import { term, type Term } from '../model/wording.ts'
import type { Program } from '../plan/program.ts'
import { termWords } from '../words/faultWords.ts'

export interface ExampleResult {
  readonly subject: string
  readonly name: string
  readonly ok: boolean
  /** What differs; empty where the example holds. */
  readonly differences: readonly Term[]
  /** The same in English. */
  readonly problems: readonly string[]
}

/** Runs the worked examples of every subject. */
export function runExamples(program: Program): readonly ExampleResult[] {
  return program.pack.subjects.flatMap((subject) =>
    (subject.examples ?? []).map((example) => {
      const found = differencesOf(program, subject.id, example)
      const { name } = example
      return { subject: subject.id, name, ok: found.length === 0, differences: found, problems: found.map(termWords) }
    }),
  )
}

function differencesOf(program: Program, subject: string, example: Example): readonly Term[] {
  const checked = checkFacts(program, example.facts)
  if (!checked.ok) return checked.problems.map(factTerm)
  const [decision] = decide(program, checked.facts, example['as-of'], { reasons: 'none', subjects: [subject] })
  return decision === undefined ? [term('example.no-subject')] : differences(decision, example)
}

function differences(decision: Decision, example: Example): readonly Term[] {
  const { outcome } = decision
  const problems: Term[] = []
  if (outcome.kind !== example.outcome)
    problems.push(term('example.outcome', { said: example.outcome, found: outcome.kind }))
  if (example.missing === undefined) return problems
  const said = [...example.missing].sort().join(', ')
  const found = outcome.kind === 'needs-facts' ? [...outcome.missing].sort().join(', ') : ''
  if (said !== found) problems.push(term('example.missing', { said, found }))
  return problems
}
