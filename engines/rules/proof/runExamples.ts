import { checkFacts } from '../answer/checkFacts.ts'
import { decide } from '../answer/decide.ts'
import type { Decision } from '../model/decision.ts'
import type { Example } from '../model/pack.ts'
import type { Program } from '../plan/program.ts'

export interface ExampleResult {
  readonly subject: string
  readonly name: string
  readonly ok: boolean
  /** What differs, in words; empty where the example holds. */
  readonly problems: readonly string[]
}

/** Runs the worked examples of every subject. */
export function runExamples(program: Program): readonly ExampleResult[] {
  return program.pack.subjects.flatMap((subject) =>
    (subject.examples ?? []).map((example) => {
      const problems = problemsOf(program, subject.id, example)
      return { subject: subject.id, name: example.name, ok: problems.length === 0, problems }
    }),
  )
}

function problemsOf(program: Program, subject: string, example: Example): readonly string[] {
  const checked = checkFacts(program, example.facts)
  if (!checked.ok) return checked.problems.map((problem) => problem.message)
  const [decision] = decide(program, checked.facts, example['as-of'], { reasons: 'none', subjects: [subject] })
  return decision === undefined ? ['The subject is not in the pack.'] : differences(decision, example)
}

function differences(decision: Decision, example: Example): readonly string[] {
  const { outcome } = decision
  const problems: string[] = []
  if (outcome.kind !== example.outcome)
    problems.push(`It says ${example.outcome}, and the pack decides ${outcome.kind}.`)
  if (example.missing === undefined) return problems
  const said = [...example.missing].sort().join(', ')
  const found = outcome.kind === 'needs-facts' ? [...outcome.missing].sort().join(', ') : ''
  if (said !== found) problems.push(`It says that [${said}] are missing, and the pack asks for [${found}].`)
  return problems
}
