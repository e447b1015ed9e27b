import type { GuardHit, GuardPolicy, Judged, Pseudonym, Spoken, StreamGuard, Verdict } from '#engines/guard'
import { FeilunError } from '#platform/errors'

/** What the door asks of `engines/guard`; a test may give one that fails. */
export interface Guard {
  readonly judge: (texts: readonly Spoken[], policy: GuardPolicy) => Judged
  readonly stream: (policy: GuardPolicy, pseudonyms: readonly Pseudonym[]) => StreamGuard
}

const isEmpty = (record: object): boolean => {
  for (const _ in record) return false
  return true
}

/** Whether a policy has anything to say about a question. */
export const actsOnQuestions = (policy: GuardPolicy): boolean =>
  !isEmpty(policy.personal) || policy.injection !== undefined || policy.terms.length > 0

/**
 * What a policy does with answers. `watch`: it only flags, so that the bytes go through as they are while they are read; `change`: what leaves is
 * what the guard lets go.
 */
export function actionOnAnswers(policy: GuardPolicy, pseudonyms: readonly Pseudonym[]): 'nothing' | 'watch' | 'change' {
  if (pseudonyms.length > 0) return 'change'
  let action: 'nothing' | 'watch' = 'nothing'
  for (const each of Object.values(policy.personalInAnswers))
    if (each === 'flag') action = 'watch'
    else return 'change'
  for (const each of policy.terms)
    if (each.action === 'flag') action = 'watch'
    else return 'change'
  return action
}

const strength = { pass: 0, flag: 1, changed: 2, block: 3 } as const
const mostHits = 100

/** Two verdicts on one call as one. */
export function together(a: Verdict, b: Verdict): Verdict {
  const outcome = strength[b.outcome] > strength[a.outcome] ? b.outcome : a.outcome
  if (b.hits.length === 0) return { outcome, hits: a.hits }
  return { outcome, hits: [...a.hits, ...b.hits].slice(0, mostHits) }
}

export const passed: Verdict = { outcome: 'pass', hits: [] }

/** The refusal for what was found: names the rules, never what it is. */
export function blocked(hits: readonly GuardHit[], param = ''): FeilunError {
  const rules = new Set(hits.filter(({ action }) => action === 'block').map(({ rule }) => rule))
  return new FeilunError('guard-blocked', { rules: [...rules].join(', '), param })
}
