import type { Spoken, Verdict } from '#engines/guard'
import type { CallOutcome, CallRecord, Measured, Usage } from '../../model/call.ts'
import type { UsdMicro } from '../../model/ids.ts'
import type { Caller } from '../../model/project.ts'
import type { Route } from '../../model/upstream.ts'
import type { Endpoint } from '../../model/call.ts'
import { passed } from '../guarding/guard.ts'
import { nothing } from '../money/usdMicro.ts'
import type { DoorNeeds } from '../doorNeeds.ts'
import type { Visit } from './call.ts'

/** What comes to be known of a call on its way, from the moment that its caller is. */
export interface Draft {
  readonly visit: Visit
  readonly caller: Caller
  readonly endpoint: Endpoint
  model: string
  isStream: boolean
  held: UsdMicro
  verdict: Verdict
  texts: readonly Spoken[]
  ownMs: number
  route: Route | undefined
  attempts: number
  firstByteAt: number | undefined
  kept: string
  /** A failure that the call went on in spite of. */
  error: string | undefined
}

export const draftOf = (visit: Visit, caller: Caller, endpoint: Endpoint): Draft => ({
  visit,
  caller,
  endpoint,
  model: '',
  isStream: false,
  held: nothing,
  verdict: passed,
  texts: [],
  ownMs: 0,
  route: undefined,
  attempts: 0,
  firstByteAt: undefined,
  kept: '',
  error: undefined,
})

/** How a call ended. */
export interface Ending {
  readonly outcome: CallOutcome
  readonly status: number
  readonly error?: string | undefined
  readonly usage?: Usage | undefined
  readonly measured?: Measured | undefined
  readonly cost?: UsdMicro
}

/** W3C trace context: version, trace id, span id, flags. */
const traceparent = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/

function traceOf({ request }: Visit): string | undefined {
  const { traceparent: given } = request.headers
  return typeof given === 'string' && traceparent.test(given) ? given : undefined
}

/** The record of a call, with its content sealed where the project opted in. */
export function recordOf(
  draft: Draft,
  ending: Ending,
  { elapsed, seal }: Pick<DoorNeeds, 'elapsed' | 'seal'>,
): CallRecord {
  const { visit, caller, route, texts, kept } = draft
  const isKept = caller.project.content.keep === 'sealed' && texts.length > 0
  return {
    id: visit.id,
    project: caller.project.id,
    key: caller.key.id,
    person: caller.key.person,
    endpoint: draft.endpoint,
    model: draft.model,
    provider: route?.provider.id,
    upstreamModel: route?.upstreamModel,
    region: route?.provider.region,
    isStream: draft.isStream,
    outcome: ending.outcome,
    status: ending.status,
    error: ending.error ?? draft.error,
    usage: ending.usage,
    measured: ending.measured,
    held: draft.held,
    cost: ending.cost ?? nothing,
    price: route?.price.id,
    verdict: draft.verdict.outcome,
    hits: draft.verdict.hits,
    begun: visit.begun,
    firstByteMs: draft.firstByteAt === undefined ? undefined : draft.firstByteAt - visit.begunAt,
    totalMs: elapsed() - visit.begunAt,
    ownMs: draft.ownMs,
    attempts: draft.attempts,
    trace: traceOf(visit),
    ...(isKept ? { content: seal({ texts, answer: kept === '' ? undefined : kept }) } : {}),
  }
}
