import { Readable } from 'node:stream'
import { APICallError, type LanguageModelV4StreamPart } from '@ai-sdk/provider'
import { outcomeOf, outcomeOfError } from '../send/attempt.ts'
import { AttemptFailed } from '../send/failure.ts'
import type { Outcome } from '../send/outcome.ts'
import type { Attempt, Speak } from '../send/speak.ts'
import { chatAnswer, createChunks, type AnswerHead } from './library/answer.ts'
import { libraryModel } from './library/model.ts'
import { callOptions, readQuestion } from './library/options.ts'
import { createPatience, type Patience } from './library/patience.ts'

/** The same as of an answer that was read without the library. */
function outcomeOfLibrary(error: unknown, { secret, now, call }: Attempt, patience: Patience): Outcome {
  if (call.signal.aborted) throw error
  if (patience.isOver()) return { kind: 'failed', failure: { kind: 'slow' } }
  if (!APICallError.isInstance(error) || error.statusCode === undefined)
    return outcomeOfError(error instanceof Error && error.cause instanceof Error ? error.cause : error)
  const { statusCode: status, responseHeaders: headers = {}, responseBody: text = '' } = error
  // A good status with a body that the library does not understand.
  if (status < 300) return { kind: 'failed', failure: { kind: 'bad-answer', status } }
  return outcomeOf({ kind: 'other', status, headers, text }, secret, now())
}

/** Parts that say something; those before them only say that it begins. */
const says = ({ type }: LanguageModelV4StreamPart): boolean => type !== 'stream-start' && type !== 'response-metadata'

async function firstPart(
  reader: ReadableStreamDefaultReader<LanguageModelV4StreamPart>,
): Promise<LanguageModelV4StreamPart> {
  for (;;) {
    const { done, value } = await reader.read()
    if (done) throw new AttemptFailed({ kind: 'bad-answer' })
    if (value.type === 'error') throw value.error
    if (says(value)) return value
  }
}

const frame = (data: string): string => `data: ${data}\n\n`

async function* framesOf(
  first: LanguageModelV4StreamPart,
  reader: ReadableStreamDefaultReader<LanguageModelV4StreamPart>,
  { attempt, head, patience }: { readonly attempt: Attempt; readonly head: AnswerHead; readonly patience: Patience },
): AsyncGenerator<Buffer> {
  const chunks = createChunks(head)
  let isFinished = false
  const write = (part: LanguageModelV4StreamPart): Buffer => {
    if (part.type === 'error') throw part.error
    isFinished ||= part.type === 'finish'
    return Buffer.from(
      chunks
        .push(part)
        .map((chunk) => frame(JSON.stringify(chunk)))
        .join(''),
    )
  }
  try {
    for (let part: LanguageModelV4StreamPart | undefined = first; part !== undefined;) {
      patience.goOn()
      const bytes = write(part)
      if (bytes.length > 0) yield bytes
      part = (await reader.read()).value
    }
    if (!isFinished) throw new AttemptFailed({ kind: 'bad-answer' })
    yield Buffer.from(frame('[DONE]'))
    attempt.ended(undefined)
  } catch (error) {
    if (attempt.call.signal.aborted) throw error
    const failure = patience.isOver() ? ({ kind: 'slow' } as const) : ({ kind: 'reset' } as const)
    throw attempt.broken(error instanceof AttemptFailed ? error : new AttemptFailed(failure, error))
  } finally {
    patience.end()
  }
}

/** Asks a provider of another dialect by a library for it, and gives its answer in the form of OpenAI's chat. @throws FeilunError `call-invalid` */
export const speakByLibrary: Speak = async (attempt): Promise<Outcome> => {
  const { route, provider, secret, dispatcher, call, remainingMs, now, newId, ended } = attempt
  const question = readQuestion(call.bodyFor(route))
  const head: AnswerHead = {
    id: `chatcmpl-${newId()}`,
    created: Math.floor(now() / 1000),
    model: route.upstreamModel,
  }
  const asked = callOptions(question, route.maxOutput)
  const model = await libraryModel({ provider, upstreamModel: route.upstreamModel, secret, dispatcher })
  const patience = createPatience(call.signal, provider.timeouts, remainingMs)
  const options = { ...asked, abortSignal: patience.signal }
  try {
    if (!call.isStream) {
      const answer = JSON.stringify(chatAnswer(await model.doGenerate(options), head))
      patience.end()
      ended(undefined)
      const body = Readable.from([Buffer.from(answer)], { objectMode: false })
      return { kind: 'good', status: 200, contentType: 'application/json', body, whole: undefined }
    }
    const { stream } = await model.doStream(options)
    const reader = stream.getReader()
    const first = await firstPart(reader)
    const body = Readable.from(framesOf(first, reader, { attempt, head, patience }), { objectMode: false })
    body.once('close', () => {
      // Where nobody reads to the end: the provider need not go on. A second time does nothing.
      patience.abandon()
      ended(undefined)
    })
    return { kind: 'good', status: 200, contentType: 'text/event-stream; charset=utf-8', body, whole: undefined }
  } catch (error) {
    patience.end()
    return outcomeOfLibrary(error, attempt, patience)
  }
}
