import type { CallRecord, Endpoint } from './call.ts'
import type { CallId, UsdMicro } from './ids.ts'
import type { Caller } from './project.ts'

/**
 * The one way in for anything that costs: holds the worst case at every level (key, project, organisation, measure) before the call, and settles
 * what it came to after. Answers from a slice that this node has leased, without a promise, where there is one.
 */
export interface Admission {
  /**
   * When this returns, the call is on record in such a way that the end of this process loses neither it nor its hold.
   * @throws FeilunError (at once or by rejection) `budget-exceeded` (with the level and what is free there), `rate-limited`,
   * `not-ready` where nobody can say what is free, or nothing can be put on record
   */
  readonly admit: (asked: {
    readonly call: CallId
    readonly caller: Caller
    /** The most that it can cost. */
    readonly worst: UsdMicro
    /** What is known of it if this process ends before it does. */
    readonly endpoint: Endpoint
    readonly model: string
    readonly isStream: boolean
  }) => Admitted | Promise<Admitted>
  /** A call that never needed money leaves its record here: a refusal, a block, an answer from memory. */
  readonly note: (record: CallRecord) => void
}

/** A call that was let in. Exactly one of `finish` ends it. */
export interface Admitted {
  readonly held: UsdMicro
  /**
   * Settles its cost and keeps its record; when this returns both survive the end of this process. A cost above what was held is taken from the
   * budget as far as it reaches, and the rest is on record as an overrun.
   */
  readonly finish: (record: CallRecord) => void
}
