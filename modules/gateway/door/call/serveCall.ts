import type { Admitted } from '../../model/admission.ts'
import type { CallRecord, Endpoint } from '../../model/call.ts'
import type { Caller } from '../../model/project.ts'
import type { Reply } from '../../model/upstream.ts'
import { answerableError, registered } from '../answer/openAiError.ts'
import { sendBytes, sendError } from '../answer/send.ts'
import type { DoorNeeds } from '../doorNeeds.ts'
import { bodyFor } from '../question/bodyFor.ts'
import { readBody } from '../question/readBody.ts'
import type { Share } from '../question/room.ts'
import { watchClient, type Visit, type Watch } from './call.ts'
import { callerOf } from './callerOf.ts'
import { deliverStream, deliverWhole, type Delivered } from './deliver.ts'
import { prepare, type Prepared } from './prepare.ts'
import { draftOf, recordOf, type Draft, type Ending } from './recordOf.ts'

const gone = 499
/** How long a provider may take to close a stream that it has said all of. */
const tidyMs = 2_000

/** What the door refuses, told to the client; what is not ours to say is logged. */
function refuse(needs: DoorNeeds, visit: Visit, thrown: unknown): { readonly status: number; readonly code: string } {
  const error = registered(thrown)
  if (error.code === 'internal') needs.log.error({ call: visit.id, err: thrown }, 'unexpected error')
  const told = answerableError(error, visit.language)
  sendError(visit, told)
  return told
}

function note(needs: DoorNeeds, record: CallRecord): void {
  needs.admission.note(record)
  needs.observe(record)
}

/** A call that ended before it cost anything: it is told and noted. */
function turnAway(needs: DoorNeeds, draft: Draft, thrown: unknown): void {
  const { status, code } = refuse(needs, draft.visit, thrown)
  const isBlocked = code === 'guard-blocked'
  note(needs, recordOf(draft, { outcome: isBlocked ? 'blocked' : 'refused', status, error: code }, needs))
}

/** Settles a call and then sends what ends it: whoever sees the end of an answer knows that it was counted. */
function conclude(needs: DoorNeeds, draft: Draft, admitted: Admitted, ending: Ending, send: () => void): void {
  let record: CallRecord
  try {
    record = recordOf(draft, ending, needs)
    admitted.finish(record)
  } catch (error) {
    needs.log.error({ call: draft.visit.id, err: error }, 'call not put on record')
    if (draft.visit.response.headersSent) draft.visit.response.destroy()
    else refuse(needs, draft.visit, error)
    return
  }
  send()
  needs.observe(record)
}

/** Sends the question, hands the answer on, and settles. */
async function fulfil(
  needs: DoorNeeds,
  draft: Draft,
  prepared: Prepared,
  admitted: Admitted,
  watch: Watch,
  abort: () => void,
): Promise<void> {
  const { question, plan, guarded } = prepared
  const { visit } = draft
  let reply: Reply
  try {
    const { endpoint, isStream } = question
    reply = await needs.upstreams.send({
      endpoint,
      plan,
      isStream,
      bodyFor: (route) => bodyFor(question, guarded.changed, route.upstreamModel),
      signal: watch.signal,
    })
  } catch (error) {
    if (watch.isGone())
      return conclude(
        needs,
        draft,
        admitted,
        { outcome: 'disconnected', status: gone, ...unknownCost(draft, watch) },
        () => {},
      )
    const { status, code } = answerableError(registered(error), visit.language)
    return conclude(
      needs,
      draft,
      admitted,
      { outcome: 'failed', status, error: code },
      () => void refuse(needs, visit, error),
    )
  }
  draft.route = reply.route
  draft.attempts = reply.attempts
  const isStream = question.isStream && reply.status < 400 && /event-stream/.test(reply.headers['content-type'] ?? '')
  let delivered: Delivered
  try {
    delivered = await (isStream ? deliverStream : deliverWhole)({ needs, draft, prepared, reply, watch })
  } catch (error) {
    reply.body.destroy()
    reply.done({ ok: false, usage: undefined, firstByteMs: undefined })
    const { status, code } = answerableError(registered(error), visit.language)
    const ending: Ending = { outcome: 'failed', status, error: code, ...unknownCost(draft, watch) }
    return conclude(needs, draft, admitted, ending, () => void refuse(needs, visit, error))
  }
  conclude(needs, draft, admitted, delivered.ending, delivered.send)
  const { usage } = delivered.ending
  const { cacheKey } = prepared
  if (cacheKey !== undefined && delivered.whole !== undefined && delivered.ending.outcome === 'answered')
    needs.cache.keep(cacheKey, { bytes: delivered.whole, contentType: 'application/json', usage }, draft.caller)
  const firstByteMs = draft.firstByteAt === undefined ? undefined : draft.firstByteAt - visit.begunAt - draft.ownMs
  reply.done({ ok: delivered.isWell, usage, firstByteMs })
  if (reply.body.readableEnded || reply.body.destroyed) return
  if (delivered.ending.outcome !== 'answered') return abort()
  const tidy = setTimeout(abort, tidyMs)
  reply.body.once('close', () => clearTimeout(tidy))
}

/** Nobody waited for the end, and so nobody knows what was used: all that was held. */
const unknownCost = ({ held }: Draft, { signal }: Watch): Pick<Ending, 'cost' | 'measured'> =>
  signal.aborted ? { cost: held, measured: 'worst-case' } : {}

/**
 * One call, from its key to its record. Everything that costs goes through here, and nothing goes upstream that was not admitted. Waits for nothing
 * that memory has.
 */
export async function serveCall(
  needs: DoorNeeds,
  visit: Visit,
  endpoint: Endpoint,
  controller: AbortController,
  share: Share,
): Promise<void> {
  const { response } = visit
  let caller: Caller
  try {
    const found = callerOf(needs.directory, visit)
    caller = found instanceof Promise ? await found : found
  } catch (error) {
    return void refuse(needs, visit, error)
  }
  const draft = draftOf(visit, caller, endpoint)
  const keyMs = needs.elapsed() - visit.begunAt
  let prepared: Prepared
  let admitted: Admitted
  try {
    const bytes = await readBody(visit.request, needs.limits, share)
    const readAt = needs.elapsed()
    const ready = prepare(needs, draft, bytes)
    prepared = ready instanceof Promise ? await ready : ready
    const { question, cacheKey } = prepared
    const cached = cacheKey === undefined ? undefined : needs.cache.find(cacheKey)
    if (cached !== undefined) {
      sendBytes(visit, 200, cached.bytes, { 'content-type': cached.contentType, 'x-feilun-cache': 'hit' })
      return note(needs, recordOf(draft, { outcome: 'cached', status: 200, usage: cached.usage }, needs))
    }
    const { model, isStream } = question
    const entry = needs.admission.admit({ call: visit.id, caller, worst: prepared.worst, endpoint, model, isStream })
    admitted = entry instanceof Promise ? await entry : entry
    draft.held = admitted.held
    draft.ownMs = keyMs + (needs.elapsed() - readAt)
  } catch (error) {
    return turnAway(needs, draft, error)
  }
  const watch = watchClient(response, needs.limits.drainMs, controller)
  try {
    if (watch.isGone()) return conclude(needs, draft, admitted, { outcome: 'disconnected', status: gone }, () => {})
    await fulfil(needs, draft, prepared, admitted, watch, () => controller.abort())
  } finally {
    watch.end()
  }
}
