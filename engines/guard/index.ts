/** Finds personal data of Hong Kong and orders that are not the user's own, in its languages. Pure. See README.md. */
export {
  personalKinds,
  type GuardAction,
  type GuardHit,
  type GuardPolicy,
  type GuardRule,
  type InjectionFinding,
  type PersonalFinding,
  type PersonalKind,
  type Span,
  type Speaker,
  type Verdict,
} from './model.ts'
