import { Readable } from 'node:stream'
import { AttemptFailed } from '../send/failure.ts'
import type { Outcome } from '../send/outcome.ts'
import { readWhole } from '../send/readWhole.ts'
import type { Attempt, Speak } from '../send/speak.ts'
import type { AskedResponse } from './asked.ts'
import { answerSchema, chunkSchema } from './chatForm.ts'
import { createEventsFromChat, type ResponseEvent } from './eventsFromChat.ts'
import { fromChat } from './fromChat.ts'
import type { NewId } from './response.ts'
import { createEventReader } from './sse.ts'
import { readAsked, toChat } from './toChat.ts'

const frame = (event: ResponseEvent): string => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`

const badAnswer = (): AttemptFailed => new AttemptFailed({ kind: 'bad-answer' })

/** Chunks of chat as they come, as frames of a response. @throws AttemptFailed where they are not what chat is made of, or stop too early */
async function* framesOf(body: Readable, asked: AskedResponse, newId: NewId, at: number): AsyncGenerator<Buffer> {
  const reader = createEventReader()
  const events = createEventsFromChat(asked, newId, at)
  for await (const piece of body) {
    if (!Buffer.isBuffer(piece)) throw badAnswer()
    let out = ''
    for (const data of reader.push(piece)) {
      if (data === '[DONE]') continue
      const chunk = chunkSchema.safeParse(JSON.parse(data))
      if (!chunk.success) throw badAnswer()
      for (const event of events.push(chunk.data)) out += frame(event)
    }
    if (out !== '') yield Buffer.from(out)
  }
  const ending = events.end()
  if (ending === undefined) throw badAnswer()
  yield Buffer.from(ending.map(frame).join(''))
}

/** The same, its errors being those that the reader is to get. */
async function* told(frames: AsyncGenerator<Buffer>, { broken }: Attempt): AsyncGenerator<Buffer> {
  try {
    yield* frames
  } catch (error) {
    throw broken(error)
  }
}

async function wholeAnswer(
  body: Readable,
  asked: AskedResponse,
  newId: NewId,
  at: number,
): Promise<Buffer | undefined> {
  const read = answerSchema.safeParse(JSON.parse(await readWhole(body)))
  return read.success ? Buffer.from(JSON.stringify(fromChat(asked, read.data, newId, at))) : undefined
}

/**
 * Answers a request for a response by a provider that speaks chat only, without a state of its own. @throws FeilunError `call-invalid` for what
 * cannot be put to such a provider
 */
export const speakByChat =
  (speak: Speak): Speak =>
  async (attempt): Promise<Outcome> => {
    const { call, route } = attempt
    const asked = readAsked(call.bodyFor(route))
    const body = toChat(asked)
    const outcome = await speak({ ...attempt, call: { ...call, endpoint: 'chat', bodyFor: () => body } })
    if (outcome.kind !== 'good') return outcome
    const newId: NewId = (prefix) => `${prefix}_${attempt.newId().replaceAll('-', '')}`
    const at = Math.floor(attempt.now() / 1000)
    if (call.isStream) {
      const frames = told(framesOf(outcome.body, asked, newId, at), attempt)
      const out = Readable.from(frames, { objectMode: false })
      // A generator that waits for the provider cannot be ended from without.
      out.once('close', () => outcome.body.destroy())
      return { ...outcome, contentType: 'text/event-stream; charset=utf-8', body: out, whole: undefined }
    }
    const whole = await wholeAnswer(outcome.body, asked, newId, at).catch((error: unknown) => {
      if (call.signal.aborted) throw error
      return undefined
    })
    if (whole === undefined) return { kind: 'failed', failure: { kind: 'bad-answer' } }
    const answer = Readable.from([whole], { objectMode: false })
    return { ...outcome, contentType: 'application/json', body: answer, whole }
  }
