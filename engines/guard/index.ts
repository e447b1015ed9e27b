/** Finds personal data of Hong Kong and orders that are not the user's own, in its languages. Pure. See README.md. */
export {
  personalKinds,
  type GuardAction,
  type GuardHit,
  type GuardPolicy,
  type GuardRule,
  type InjectionFinding,
  type Judged,
  type PersonalFinding,
  type PersonalKind,
  type Pseudonym,
  type Span,
  type Speaker,
  type Spoken,
  type StreamGuard,
  type StreamStep,
  type Verdict,
} from './model.ts'
