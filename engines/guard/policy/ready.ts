import { personalKinds, type GuardPolicy, type PersonalKind } from '../model.ts'
import { TermFinder } from './terms/termFinder.ts'

/** A policy made ready to be used many times. */
export interface ReadyPolicy {
  readonly policy: GuardPolicy
  readonly kinds: readonly PersonalKind[]
  readonly answerKinds: readonly PersonalKind[]
  /** Those whose finding changes or stops an answer, for which a stream has to be held back. */
  readonly heldKinds: readonly PersonalKind[]
  readonly terms: TermFinder | undefined
  /** Whether any term changes or stops an answer. */
  readonly holdsTerms: 'holds' | 'flags'
}

const made = new WeakMap<GuardPolicy, ReadyPolicy>()

/** Made once for each policy object and kept as long as it lives; a policy must not be changed in place. */
export function ready(policy: GuardPolicy): ReadyPolicy {
  const known = made.get(policy)
  if (known !== undefined) return known
  const answerKinds = personalKinds.filter((kind) => policy.personalInAnswers[kind] !== undefined)
  const now: ReadyPolicy = {
    policy,
    kinds: personalKinds.filter((kind) => policy.personal[kind] !== undefined),
    answerKinds,
    heldKinds: answerKinds.filter((kind) => policy.personalInAnswers[kind] !== 'flag'),
    terms: policy.terms.length === 0 ? undefined : new TermFinder(policy.terms.map(({ text }) => text)),
    holdsTerms: policy.terms.some(({ action }) => action !== 'flag') ? 'holds' : 'flags',
  }
  made.set(policy, now)
  return now
}
