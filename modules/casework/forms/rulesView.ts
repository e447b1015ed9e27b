import { checkFacts, decide, nextRung, type Facts, type PlainDate } from '#engines/rules'
import type { LoadedPack } from '#modules/packs'
import type { FormView } from '../model/formView.ts'

/** What the rules say of a scheme for these facts; undefined where the pack has no rules for it, or its rules do not take the facts. */
export function rulesView({ program }: LoadedPack, scheme: string, facts: Facts, asOf: PlainDate): FormView['rules'] {
  if (!program.subjectPlaces.has(scheme)) return undefined
  const checked = checkFacts(program, facts)
  if (!checked.ok) return undefined
  const [decision] = decide(program, checked.facts, asOf, { subjects: [scheme] })
  if (decision === undefined) return undefined
  const rung = decision.outcome.kind === 'fails' ? nextRung(program, checked.facts, asOf, scheme) : undefined
  return { decision, nextRung: rung }
}
