import type { Readable } from 'node:stream'
import type { Endpoint, Usage } from './call.ts'
import type { ProviderId, UsdMicro } from './ids.ts'
import type { Caller } from './project.ts'

/** Somewhere models are run. Its secret is sealed at rest, and never leaves `upstreams/`. */
export interface Provider {
  readonly id: ProviderId
  readonly name: string
  /** ISO 3166-1 alpha-2 in lower case: where the machines stand. */
  readonly region: string
  /** `https://host/v1`, without a slash at its end. */
  readonly baseUrl: string
  /** What is spoken there. All but `openai` go through a library and are not passed through byte for byte. */
  readonly dialect: 'openai' | 'azure' | 'anthropic' | 'google'
  readonly serves: readonly Endpoint[]
  readonly timeouts: { readonly firstByteMs: number; readonly idleMs: number; readonly totalMs: number }
}

/** A model that clients may ask for, at one provider. Several for one `model` are alternatives. */
export interface Route {
  readonly model: string
  readonly provider: Provider
  readonly upstreamModel: string
  /** Lower is tried first; of equals, by weight or by speed. */
  readonly rank: number
  readonly weight: number
  /** Bounds of one answer and one question, in tokens: what the worst case is reckoned by. */
  readonly maxOutput: number
  readonly maxInput: number
  /** The most tokens that one image can come to. */
  readonly tokensPerImage: number
  readonly price: Price
}

/** What a million tokens cost from a day on, in millionths of a dollar. Dated data with where it was read; none means that the route is refused. */
export interface Price {
  readonly id: string
  readonly from: string
  readonly source: string
  readonly input: UsdMicro
  readonly cached: UsdMicro
  readonly output: UsdMicro
  readonly reasoning: UsdMicro
}

/** Why a route is not for this call. */
export interface RefusedRoute {
  readonly provider: ProviderId
  readonly why: 'region' | 'provider' | 'price-missing' | 'endpoint' | 'circuit-open' | 'secret-missing' | 'disabled'
}

/** Routes in the order in which they will be tried. Never empty. */
export interface Plan {
  readonly model: string
  readonly routes: readonly Route[]
  readonly refused: readonly RefusedRoute[]
}

export interface OutgoingCall {
  readonly endpoint: Endpoint
  readonly plan: Plan
  readonly isStream: boolean
  /** The body for a route: the client's own bytes wherever nothing has to be changed. */
  readonly bodyFor: (route: Route) => Buffer
  /** Aborts when the client went away and the drain is over. */
  readonly signal: AbortSignal
}

/** What a provider answered, already past retries and fallback. The body is in OpenAI's form whatever the dialect; not compressed. */
export interface Reply {
  readonly route: Route
  readonly attempts: number
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Readable
  /** All of the body, where it is here already: then the body need not be read, and is only destroyed. */
  readonly whole?: Buffer | undefined
  /** Says how it ended, for health: the door calls it once. */
  readonly done: (how: {
    readonly ok: boolean
    readonly usage: Usage | undefined
    readonly firstByteMs: number | undefined
  }) => void
}

export interface Upstreams {
  /** @throws FeilunError `model-unknown`, `model-not-allowed`, `route-refused` (with why, of each provider), `price-missing` */
  readonly plan: (asked: { readonly caller: Caller; readonly model: string; readonly endpoint: Endpoint }) => Plan
  /** @throws FeilunError `upstream-failed`, `upstream-slow`. A provider's own 4xx about the question is a reply, handed on as it is. */
  readonly send: (call: OutgoingCall) => Promise<Reply>
  /** The models that this caller may ask for. */
  readonly models: (caller: Caller) => readonly { readonly model: string; readonly since: Date; readonly by: string }[]
}
