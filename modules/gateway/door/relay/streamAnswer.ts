import { FeilunError } from '#platform/errors'
import type { Endpoint } from '../../model/call.ts'
import type { Reply } from '../../model/upstream.ts'
import { beginStream, type Answered } from '../answer/send.ts'
import type { AnswerGuard, Lane } from '../guarding/answerGuard.ts'
import { isList, isObject, objectFrom, type JsonObject } from '../json.ts'
import type { DoorLimits } from '../limits.ts'
import { formOf, plainText, textBy, type ChunkForm } from './chunkForm.ts'
import { laneOfContent, textsOfChunk } from './chunkTexts.ts'
import { createEventReader, type EventBatch, type SseEvent } from './eventReader.ts'
import { noteUsage, type Produced } from './produced.ts'
import { rewriteChat } from './rewriteChat.ts'
import { rewriteResponses } from './rewriteResponses.ts'

/** How a stream came to its end. The end itself has not been sent: the call is settled first. */
export interface StreamEnd {
  readonly how: 'whole' | 'disconnected' | 'failed'
  readonly error: FeilunError | undefined
  /** What is still to be written before the stream is closed. */
  readonly tail: string | Buffer
  /** Milliseconds of the monotonic clock; undefined where nothing was written. */
  readonly firstByteAt: number | undefined
  /** How many events the client was sent. */
  readonly events: number
}

interface Asked {
  readonly endpoint: Endpoint
  readonly model: string
  readonly reply: Reply
  readonly answered: Answered
  /** Whether the chunk that only says what was used was asked for by us and not by the client. */
  readonly dropsUsage: boolean
  readonly answers: AnswerGuard | undefined
  readonly produced: Produced
  /** Told of every text of the answer as it leaves, where the guard does not tell of it. */
  readonly keep: (text: string) => void
  readonly limits: DoorLimits
  /** Milliseconds that the call may take from now on. */
  readonly leftMs: number
  readonly elapsed: () => number
  /** Aborts when the client has been gone for long enough, or when this process has to end. */
  readonly signal: AbortSignal
}

const done = 'data: [DONE]\n\n'
const lastEvents = new Set(['response.completed', 'response.failed', 'response.incomplete'])

/** Streams whose chunks differ in more than their texts are parsed, and not looked at for a form again and again. */
const mostForms = 4

/** A chunk that says nothing but what was used. */
const saysOnlyUsage = (chunk: JsonObject): boolean =>
  isList(chunk['choices']) && chunk['choices'].length === 0 && isObject(chunk['usage'])

/**
 * Relays a stream: the provider's bytes as they are, or what the guard lets go of them, no faster than the client takes it. A client that goes away
 * does not end it: it is read on, within bounds, so that what was produced is known and billed.
 */
export function streamAnswer(asked: Asked): Promise<StreamEnd> {
  const { endpoint, model, reply, answered, dropsUsage, answers, produced, keep, limits, leftMs, elapsed, signal } =
    asked
  const { response } = answered
  const { body, route } = reply
  const { idleMs } = route.provider.timeouts
  const changes = answers?.action === 'change'
  const rewriter = answers && changes ? (endpoint === 'responses' ? rewriteResponses : rewriteChat)(answers) : undefined
  const watched = new Map<string, { readonly lane: Lane; waiting: string }>()
  let form: ChunkForm | undefined
  let formsLeft = endpoint === 'chat' ? mostForms : 0
  const reader = createEventReader(limits.eventBytes)

  return new Promise((resolve) => {
    let isOver = false
    let isGone = response.destroyed
    let isPaused = false
    let drained = 0
    let events = 0
    let firstByteAt: number | undefined
    /** What leaves of the events that are being read. */
    let out = ''

    const idle = setTimeout(() => {
      // A slow client is not a slow provider: the clock goes on once it takes more.
      if (!isPaused) fail(new FeilunError('upstream-slow', { model, seconds: Math.ceil(idleMs / 1_000) }))
    }, idleMs)
    const total = setTimeout(
      () => fail(new FeilunError('upstream-slow', { model, seconds: Math.ceil(leftMs / 1_000) })),
      leftMs,
    )
    let client: NodeJS.Timeout | undefined

    function end(how: StreamEnd['how'], error: FeilunError | undefined, tail: string | Buffer): void {
      if (isOver) return
      isOver = true
      for (const timer of [idle, total, client]) clearTimeout(timer)
      response.off('close', goneAway).off('drain', goOn)
      signal.removeEventListener('abort', stop)
      resolve({ how: isGone ? 'disconnected' : how, error, tail, firstByteAt, events })
    }
    /** What came before a provider's failure still leaves, as far as it is harmless; nothing does once the guard has stopped it. */
    function fail(error: FeilunError): void {
      if (isOver) return
      let held = ''
      try {
        if (!error.code.startsWith('guard') && !isGone) held = out + (rewriter?.end() ?? '')
      } catch {
        held = ''
      }
      write(held)
      end('failed', error, '')
    }
    const brokeOff = (reason: string): void => {
      if (!isOver) fail(new FeilunError('upstream-failed', { model, reason }))
    }

    function write(bytes: Buffer | string): void {
      if (isGone || bytes.length === 0) return
      if (firstByteAt === undefined) {
        firstByteAt = elapsed()
        beginStream(answered)
      }
      if (response.write(bytes) || isPaused) return
      isPaused = true
      body.pause()
      clearTimeout(client)
      client = setTimeout(() => response.destroy(), limits.clientStallMs)
    }
    function goOn(): void {
      if (!isPaused) return
      isPaused = false
      clearTimeout(client)
      idle.refresh()
      body.resume()
    }
    function goneAway(): void {
      isGone = true
      goOn()
    }
    function stop(): void {
      if (isGone) end('disconnected', undefined, '')
      else fail(new FeilunError('not-ready'))
    }

    /** Notes what an event says, and gives it parsed; undefined for one that has nothing to read in it. */
    function readEvent({ data }: SseEvent): JsonObject | undefined {
      if (data === undefined || data === '') return undefined
      const chunk = objectFrom(data)
      if (chunk === undefined) throw new FeilunError('upstream-failed', { model, reason: 'malformed event' })
      if (isObject(chunk['error']) || chunk['type'] === 'error')
        throw new FeilunError('upstream-failed', { model, reason: 'error in the stream' })
      noteUsage(produced, chunk)
      for (const { lane, text } of textsOfChunk(chunk)) readText(lane, text)
      if (formsLeft > 0 && plainText(chunk) !== undefined) {
        formsLeft -= 1
        form = formOf(data, chunk) ?? form
      }
      return chunk
    }
    function readText(lane: string, text: string): void {
      produced.textBytes += Buffer.byteLength(text)
      if (!changes) keep(text)
      if (answers?.action !== 'watch' || isGone) return
      let one = watched.get(lane)
      if (one === undefined) watched.set(lane, (one = { lane: answers.lane(), waiting: '' }))
      one.waiting += text
    }
    /** What came together is guarded together. */
    function watch(): void {
      for (const one of watched.values()) {
        const { lane, waiting } = one
        one.waiting = ''
        if (waiting !== '') lane.push(waiting)
      }
    }

    /** What is held back by the guard, and the end of chat's streams, which some providers leave out. */
    function lastWords(): string {
      const held = rewriter?.end() ?? ''
      watch()
      for (const { lane } of watched.values()) lane.end()
      return held + (endpoint === 'chat' ? done : '')
    }

    function take({ raw, events: found }: EventBatch): void {
      out = ''
      let isWhole = rewriter === undefined
      for (const event of found) {
        if (event.data === '[DONE]') return end('whole', undefined, out + lastWords())
        const text = form && event.data && textBy(form, event.data)
        if (form !== undefined && text !== undefined) {
          if (text !== '') readText(laneOfContent(form.index), text)
          if (isGone) continue
          events += 1
          out += rewriter === undefined ? `${event.text}\n\n` : rewriter.rewriteText(form.chunk, form.index, text)
          continue
        }
        const chunk = readEvent(event)
        if (isGone) continue
        if (dropsUsage && chunk !== undefined && saysOnlyUsage(chunk)) {
          isWhole = false
          continue
        }
        events += 1
        out += rewriter !== undefined && chunk !== undefined ? rewriter.rewrite(event, chunk) : `${event.text}\n\n`
        if (typeof chunk?.['type'] === 'string' && lastEvents.has(chunk['type']))
          return end('whole', undefined, out + lastWords())
      }
      if (rewriter !== undefined && !isGone) out += rewriter.flush()
      watch()
      write(isWhole ? raw : out)
      out = ''
    }

    function attempt(work: () => void): void {
      if (isOver) return
      try {
        work()
      } catch (error) {
        if (error instanceof FeilunError) fail(error)
        else brokeOff(error instanceof RangeError ? 'an event too long' : 'unreadable')
      }
    }

    body.on('data', (bytes: Buffer) =>
      attempt(() => {
        idle.refresh()
        if (isGone) {
          drained += bytes.length
          if (drained > limits.drainBytes) return end('disconnected', undefined, '')
        }
        const batch = reader.push(bytes)
        if (batch !== undefined) take(batch)
      }),
    )
    body.once('end', () =>
      attempt(() => {
        const batch = reader.end()
        if (batch !== undefined) take(batch)
        if (isOver) return
        if (events === 0 && !isGone) return brokeOff('an empty stream')
        end('whole', undefined, lastWords())
      }),
    )
    body.once('error', () => brokeOff('the connection broke off'))
    body.once('close', () => brokeOff('the connection broke off'))
    response.on('close', goneAway)
    response.on('drain', goOn)
    signal.addEventListener('abort', stop)
    if (signal.aborted) stop()
    // It broke before it was given to us, and says so no more.
    else if (body.destroyed) brokeOff('the connection broke off')
  })
}
