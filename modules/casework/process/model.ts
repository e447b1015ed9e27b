import type { ExitEvent } from '#modules/packs'

/**
 * Where a case is within a stage. `act`: whoever the stage is for has to act. `asked`: the applicant has a question to answer, and the clock
 * stands still. `reported`: a milestone's report waits for an officer. `returned`: it came back to the applicant. `paying`: money is on its
 * way. `ended`: nothing is to be done.
 */
export type Step = 'act' | 'asked' | 'reported' | 'returned' | 'paying' | 'ended'

/** Who makes a case move. `payment`: the bank says that it paid; `clock`: a job, once a time is over. */
export type Mover = 'applicant' | 'programme-officer' | 'reviewer' | 'approver' | 'payment' | 'clock'

/**
 * What moves a case: what a stage is left by, and what happens within one. `ask` and `reply` belong to a check, `reported`, `accepted` and
 * `returned` to a milestone.
 */
export type MoveKind = ExitEvent | 'ask' | 'reply' | 'reported' | 'accepted' | 'returned' | 'withdraw'

export interface Move {
  readonly type: MoveKind
  /** When. A clock that was put back counts as not having moved: no wait is ever shorter than nothing. */
  readonly at: Date
}

/** Where a case stands, as plain JSON. Instants are ISO 8601 in UTC. */
export interface ProcessState {
  readonly stage: string
  readonly step: Step
  /** When it came to this stage. */
  readonly since: string
  /** Before this nobody can act: an outcome, months after the award. */
  readonly opens?: string
  /** The first instant that is too late: midnight after the last day, in the pack's time zone. At an end: of the days to appeal. */
  readonly due?: string
  /** Since when the applicant has a question; until the reply the clock stands still. */
  readonly askedSince?: string
  /** When it was awarded: accepted or, where nothing is offered, decided. */
  readonly awarded?: string
  /** When it first came to an outcome: the months of outcomes are counted from then. */
  readonly outcomesFrom?: string
  /** Whether this refusal was appealed already: that is done once. */
  readonly appealed: boolean
}

export type Refusal =
  /** The process has no such stage, or no such step in it: it changed, and this is not the version under which the case runs. */
  | 'stage-unknown'
  /** Not at this stage, or not at this step of it. */
  | 'not-here'
  | 'too-late'
  /** Its time is not over yet. */
  | 'not-over'
  /** Nobody can act before `opens`. */
  | 'too-early'
  | 'appealed-already'
  /** Before the first day, or after the last day, on which the scheme takes cases. */
  | 'not-open'
  | 'closed'

export interface Refused {
  readonly ok: false
  readonly why: Refusal
  /** What could be done instead, in the order of the process. */
  readonly allowed: readonly Allowed[]
}

export interface Moved {
  readonly ok: true
  readonly state: ProcessState
}

/** Something that can happen next, and who does it. */
export interface Allowed {
  readonly event: MoveKind
  readonly by: Mover
  /** From this instant, if not at once. */
  readonly from?: string
  /** Before this instant. */
  readonly until?: string
}
