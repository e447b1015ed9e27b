/** Finds personal data of Hong Kong and orders that are not the user's own, in its languages. Pure. See README.md. */
export {
  personalKinds,
  type Doubt,
  type GuardAction,
  type GuardHit,
  type GuardPolicy,
  type GuardRule,
  type InjectionFinding,
  type Judged,
  type Opinion,
  type PersonalFinding,
  type PersonalKind,
  type Pseudonym,
  type SecondOpinionUse,
  type Span,
  type Speaker,
  type Spoken,
  type StreamGuard,
  type StreamStep,
  type Verdict,
} from './model.ts'
export { normalise, type Normalised } from './normalise/normalise.ts'
export type { Signals } from './normalise/signals.ts'
export type { View, ViewKind } from './normalise/views/view.ts'
export { findPersonal } from './personal/index.ts'
export { restore } from './masks/restore.ts'
export { scoreInjection } from './injection/index.ts'
export { judge } from './policy/judge.ts'
export { readPolicy, type PolicyFault, type ReadPolicy } from './policy/readPolicy.ts'
export { usualPolicy, usualPolicyNames, type UsualPolicyName } from './policy/usualPolicies.ts'
export { doubtsIn } from './second/doubtsIn.ts'
export { needsSecondOpinion } from './second/needsSecondOpinion.ts'
export { withOpinions, type Heard } from './second/withOpinions.ts'
export { createStreamGuard } from './stream/createStreamGuard.ts'
