import { createHash } from 'node:crypto'
import { checkFacts, decide, type Decision, type Facts, type PlainDate, type Program } from '#engines/rules'
import { canonicalJson } from '../../model/canonicalJson.ts'

/** What the rules say of a case, in the form in which it is recorded: the decision with all its reasons, as bytes that never vary. */
export interface Evaluation {
  readonly decision: Decision
  /** Canonical JSON of `decision`. */
  readonly canonical: string
  /** SHA-256 of `canonical`, in hex. */
  readonly hash: string
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * Decides one subject for frozen facts on the day of their submission. The same program, facts and day give the same bytes, today and in
 * years. Undefined where the pack has no such subject, or would not take the facts (they were said under another pack).
 */
export function evaluate(program: Program, subject: string, facts: Facts, asOf: PlainDate): Evaluation | undefined {
  if (!program.subjectPlaces.has(subject)) return undefined
  const checked = checkFacts(program, facts)
  if (!checked.ok) return undefined
  const [decision] = decide(program, checked.facts, asOf, { subjects: [subject] })
  if (decision === undefined) return undefined
  const canonical = canonicalJson(decision)
  return { decision, canonical, hash: sha256(canonical) }
}
