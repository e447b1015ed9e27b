import { FeilunError } from '#platform/errors'
import { answerableError, registered } from '../answer/openAiError.ts'
import { beginStream, sendBytes, sendError } from '../answer/send.ts'
import type { DoorNeeds } from '../doorNeeds.ts'
import { createAnswerGuard, type AnswerGuard } from '../guarding/answerGuard.ts'
import { together } from '../guarding/guard.ts'
import { eachText, guardWhole } from '../guarding/guardWhole.ts'
import { objectFrom } from '../json.ts'
import { errorFrame } from '../relay/errorFrame.ts'
import { noteUsage, nothingProduced } from '../relay/produced.ts'
import { streamAnswer } from '../relay/streamAnswer.ts'
import { wholeAnswer } from '../relay/wholeAnswer.ts'
import type { Reply } from '../../model/upstream.ts'
import type { Watch } from './call.ts'
import type { Prepared } from './prepare.ts'
import type { Draft, Ending } from './recordOf.ts'
import { settle } from './settle.ts'

/** What is left to do once the call has been settled: the end of the answer is sent last. */
export interface Delivered {
  readonly ending: Ending
  readonly send: () => void
  /** Whether the provider answered well, which its health is judged by. */
  readonly isWell: boolean
  /** A whole answer as the client gets it, where it may be given again. */
  readonly whole?: Buffer | undefined
}

interface Delivery {
  readonly needs: DoorNeeds
  readonly draft: Draft
  readonly prepared: Prepared
  readonly reply: Reply
  readonly watch: Watch
}

const gone = 499
/** What is the fault of the guard or of ourselves is not held against the provider. */
const isTheirs = (error: FeilunError | undefined): boolean => error === undefined || error.code.startsWith('upstream')

function answerGuardOf({ needs, draft, prepared }: Delivery): AnswerGuard | undefined {
  const { project } = draft.caller
  return createAnswerGuard({
    guard: needs.guard,
    policy: project.guard,
    pseudonyms: prepared.guarded.pseudonyms,
    failed: (err) => {
      draft.error = 'guard-failed'
      needs.log.error(
        { call: draft.visit.id, project: project.id, policy: project.guard.onFailure, err },
        'guard failed',
      )
    },
    released: keeping({ needs, draft }),
  })
}

/** Puts aside what is answered, within bounds, for projects that keep it. */
const keeping = ({ needs, draft }: Pick<Delivery, 'needs' | 'draft'>): ((text: string) => void) => {
  if (draft.caller.project.content.keep === 'nothing') return () => {}
  const { keptCharacters } = needs.limits
  return (text) => {
    if (draft.kept.length < keptCharacters) draft.kept += text.slice(0, keptCharacters - draft.kept.length)
  }
}

const leftMs = ({ needs, draft, reply }: Delivery): number =>
  Math.max(1, reply.route.provider.timeouts.totalMs - (needs.elapsed() - draft.visit.begunAt))

/** A stream: what went by has been written, and what ends it is sent after. */
export async function deliverStream(delivery: Delivery): Promise<Delivered> {
  const { needs, draft, prepared, reply, watch } = delivery
  const { question } = prepared
  const { response, language } = draft.visit
  const produced = nothingProduced()
  const answers = answerGuardOf(delivery)
  const end = await streamAnswer({
    endpoint: question.endpoint,
    model: question.model,
    reply,
    answered: draft.visit,
    dropsUsage: question.endpoint === 'chat' && !question.wantsUsage,
    answers,
    produced,
    keep: keeping(delivery),
    limits: needs.limits,
    leftMs: leftMs(delivery),
    elapsed: needs.elapsed,
    signal: watch.signal,
  })
  draft.firstByteAt = end.firstByteAt ?? (end.how === 'whole' ? needs.elapsed() : undefined)
  if (answers !== undefined) draft.verdict = together(draft.verdict, answers.verdict())
  const { error, how } = end
  const isBegun = response.headersSent
  const told = error && answerableError(error, language)
  const outcome =
    how === 'disconnected'
      ? 'disconnected'
      : error?.code === 'guard-blocked'
        ? 'blocked'
        : error
          ? 'failed'
          : 'answered'
  return {
    isWell: !isTheirs(error) || error === undefined,
    ending: {
      outcome,
      status: isBegun ? 200 : (told?.status ?? (how === 'disconnected' ? gone : 200)),
      error: error?.code,
      ...settle(question, reply.route, produced, how, draft.held),
    },
    send: () => {
      if (response.destroyed) return
      if (told === undefined) {
        if (!isBegun) beginStream(draft.visit)
        response.end(end.tail)
        return
      }
      if (!isBegun) return sendError(draft.visit, told)
      response.end(
        Buffer.concat([Buffer.from(end.tail), Buffer.from(errorFrame(question.endpoint, told.body, end.events))]),
      )
    },
  }
}

/** What a provider says against the question itself, which has nothing else of the provider's in it: handed on, and nothing is owed. */
async function deliverRefusal(delivery: Delivery): Promise<Delivered> {
  const { needs, draft, prepared, reply, watch } = delivery
  const { model } = prepared.question
  const bytes = await wholeAnswer({
    model,
    reply,
    limits: needs.limits,
    leftMs: leftMs(delivery),
    signal: watch.signal,
  })
  const isGone = watch.isGone()
  return {
    isWell: true,
    ending: { outcome: isGone ? 'disconnected' : 'failed', status: isGone ? gone : reply.status },
    send: () => {
      if (bytes !== undefined) sendBytes(draft.visit, reply.status, bytes, { 'x-should-retry': 'false' })
    },
  }
}

/** An answer that is no stream: it is read whole, and leaves as it came unless the guard changed it. */
export async function deliverWhole(delivery: Delivery): Promise<Delivered> {
  const { needs, draft, prepared, reply, watch } = delivery
  const { question } = prepared
  const { language } = draft.visit
  if (reply.status >= 400) return deliverRefusal(delivery)
  const produced = nothingProduced()
  const answers = question.endpoint === 'embeddings' ? undefined : answerGuardOf(delivery)
  const keep = keeping(delivery)
  let bytes: Buffer | undefined
  let error: FeilunError | undefined
  try {
    const { model } = question
    bytes = await wholeAnswer({ model, reply, limits: needs.limits, leftMs: leftMs(delivery), signal: watch.signal })
    if (bytes !== undefined) {
      const answer = objectFrom(bytes.toString())
      if (answer === undefined) {
        produced.textBytes = bytes.length
        throw new FeilunError('upstream-failed', { model, reason: 'malformed answer' })
      }
      noteUsage(produced, answer)
      const isKept = draft.caller.project.content.keep === 'sealed' && answers?.action !== 'change'
      if (question.endpoint !== 'embeddings' && (isKept || !produced.usage?.output))
        eachText(answer, (text) => {
          produced.textBytes += Buffer.byteLength(text)
          if (isKept) keep(text)
        })
      const guarded = answers === undefined ? answer : guardWhole(answers, answer)
      if (guarded !== answer) bytes = Buffer.from(JSON.stringify(guarded))
    }
  } catch (thrown) {
    error =
      thrown instanceof RangeError
        ? new FeilunError('upstream-failed', { model: question.model, reason: 'malformed answer' })
        : registered(thrown)
    if (error.code === 'internal') needs.log.error({ call: draft.visit.id, err: thrown }, 'unexpected error')
  }
  if (answers !== undefined) draft.verdict = together(draft.verdict, answers.verdict())
  draft.firstByteAt = needs.elapsed()
  const told = error && answerableError(error, language)
  const isGone = watch.isGone()
  const how = error ? 'failed' : bytes === undefined ? 'disconnected' : 'whole'
  return {
    isWell: !isTheirs(error) || error === undefined,
    ending: {
      outcome: isGone ? 'disconnected' : error?.code === 'guard-blocked' ? 'blocked' : error ? 'failed' : 'answered',
      status: isGone ? gone : (told?.status ?? reply.status),
      error: error?.code,
      ...settle(question, reply.route, produced, how, draft.held),
    },
    whole: error === undefined && draft.error === undefined ? bytes : undefined,
    send: () => {
      if (told !== undefined) sendError(draft.visit, told)
      else if (bytes !== undefined) sendBytes(draft.visit, reply.status, bytes)
    },
  }
}
