import type { GuardHit, Verdict } from '#engines/guard'
import type { CallId, KeyId, ProjectId, ProviderId, UsdMicro } from './ids.ts'

export type Endpoint = 'chat' | 'responses' | 'embeddings'

/** What a provider says was used, in tokens. The parts are contained in their wholes: `cached` in `input`, `reasoning` in `output`. */
export interface Usage {
  readonly input: number
  readonly cached: number
  readonly output: number
  readonly reasoning: number
}

/** How a call went, as far as is known. */
export type CallOutcome =
  | 'answered'
  /** From memory, at no cost. */
  | 'cached'
  /** The client went away; what was produced is billed. */
  | 'disconnected'
  /** The guard stopped it, before or in the middle. */
  | 'blocked'
  /** No provider answered well. */
  | 'failed'
  /** Refused at the door: a budget, a residency rule, a model that there is not. */
  | 'refused'
  /** The node ended before it knew. The hold is settled by rule (decision 182). */
  | 'unknown'

/** How a cost came about. */
export type Measured =
  /** The provider said so. */
  | 'reported'
  /** Counted from what went by, as the provider did not say. */
  | 'estimated'
  /** All that was held, because nobody knows. */
  | 'worst-case'

/** The record that every call leaves. Holds no content. */
export interface CallRecord {
  readonly id: CallId
  readonly project: ProjectId
  readonly key: KeyId
  readonly person: string | undefined
  readonly endpoint: Endpoint
  /** What the client asked for, and where it went in the end. */
  readonly model: string
  readonly provider: ProviderId | undefined
  readonly upstreamModel: string | undefined
  readonly region: string | undefined
  readonly isStream: boolean
  readonly outcome: CallOutcome
  /** HTTP status that the client got. */
  readonly status: number
  /** Code of the registered error, where there was one. */
  readonly error: string | undefined
  readonly usage: Usage | undefined
  readonly measured: Measured | undefined
  readonly held: UsdMicro
  readonly cost: UsdMicro
  /** Which dated price it was reckoned by. */
  readonly price: string | undefined
  readonly verdict: Verdict['outcome']
  readonly hits: readonly GuardHit[]
  /** ISO 8601, and milliseconds since then. */
  readonly begun: string
  readonly firstByteMs: number | undefined
  readonly totalMs: number
  /** Our own share of the time until the first byte went upstream. */
  readonly ownMs: number
  /** How many attempts upstream it took. */
  readonly attempts: number
  /** The client's W3C `traceparent` as it came, or only the trace id in it; undefined where it sent none. */
  readonly trace: string | undefined
  /** Sealed question and answer, only where the project opted in. */
  readonly content?: string
}
