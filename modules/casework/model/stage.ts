import type { StageKind } from '#modules/packs'

/** Who has to act for a case to go on. */
export const WAITS = ['applicant', 'programme-officer', 'reviewer', 'approver', 'payment', 'nobody'] as const
export type WaitsFor = (typeof WAITS)[number]

/**
 * Where a case is within a stage. `act`: whoever the stage is for has to act. `asked`: the applicant has a question to answer, the clock stands
 * still. `reported`: a milestone's report waits for an officer. `returned`: it came back to the applicant. `paying`: a payment is on its way.
 * `ended`: nothing is to be done.
 */
export const STEPS = ['act', 'asked', 'reported', 'returned', 'paying', 'ended'] as const
export type Step = (typeof STEPS)[number]

/** How it stands with a case: still being written, on its way, with an award, or over without one. */
export const STANDINGS = ['draft', 'open', 'awarded', 'over'] as const
export type CaseStanding = (typeof STANDINGS)[number]

export const RESULTS = ['completed', 'refused', 'declined', 'lapsed', 'withdrawn'] as const
export type CaseResult = (typeof RESULTS)[number]

/** What moves a case from one stage to another. The process says where to; an act that it does not provide for is refused. */
export type Transition =
  /** A `form` was sent. */
  | { readonly kind: 'submit' }
  /** An officer passed a `check`, or refused at it. */
  | { readonly kind: 'pass' }
  | { readonly kind: 'refuse' }
  /** Every sheet of a `review` is locked. */
  | { readonly kind: 'reviewed' }
  /** A `decision`, with what is awarded, in minor units. */
  | { readonly kind: 'approve'; readonly amount: number }
  /** An `offer`. */
  | { readonly kind: 'accept' }
  | { readonly kind: 'decline' }
  /** A `payment`, or what a `milestone` pays; or a milestone accepted that pays nothing. */
  | { readonly kind: 'paid' }
  | { readonly kind: 'accept-report' }
  /** An `outcome` was told. */
  | { readonly kind: 'tell' }
  | { readonly kind: 'lapse' }
  | { readonly kind: 'withdraw' }
  /** From an `end` that allows it. */
  | { readonly kind: 'appeal' }
  | { readonly kind: 'uphold' }
  | { readonly kind: 'overturn'; readonly amount: number }

export type TransitionKind = Transition['kind']
export type { StageKind }
