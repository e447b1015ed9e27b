import { checkFacts, decide, type Decision, type Facts, type PlainDate, type Program } from '#engines/rules'
import { canonicalJson } from '#platform/audit'

/** What the rules say of a case, in the form in which it is recorded: the decision with all its reasons, as bytes that never vary. */
export interface Evaluation {
  readonly decision: Decision
  /** Canonical JSON of `decision`. */
  readonly canonical: string
}

/**
 * Decides one subject for frozen facts on the day of their submission. The same program, facts and day give the same bytes, today and in
 * years. Undefined where the pack has no such subject, or would not take the facts (they were said under another pack).
 */
export function evaluate(program: Program, subject: string, facts: Facts, asOf: PlainDate): Evaluation | undefined {
  if (!program.subjectPlaces.has(subject)) return undefined
  const checked = checkFacts(program, facts)
  if (!checked.ok) return undefined
  const [decision] = decide(program, checked.facts, asOf, { subjects: [subject] })
  return decision && { decision, canonical: canonicalJson(decision) }
}
