import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { createStreamGuard, judge, usualPolicy, type GuardPolicy } from '#engines/guard'
import { createAnswerGuard } from '../guarding/answerGuard.ts'
import { doorLimits } from '../limits.ts'
import { routeTo } from '../testing/ground.ts'
import { chatText } from '../testing/rawCall.ts'
import { nothingProduced } from './produced.ts'
import { streamAnswer } from './streamAnswer.ts'

const guard = { judge, stream: createStreamGuard }
const department = usualPolicy('department')
/** Nothing but flags: the bytes go through as they are while they are read. */
const watches: GuardPolicy = { ...department, personalInAnswers: { hkid: 'flag', phone: 'flag' } }
const silent: GuardPolicy = { ...department, personalInAnswers: {} }

/** Relays a stream that comes in these pieces, and gives all that is seen of it. */
async function relayed(pieces: readonly Buffer[], policy: GuardPolicy) {
  const response = new ServerResponse(new IncomingMessage(new Socket()))
  let out = ''
  vi.spyOn(response, 'writeHead').mockReturnValue(response)
  vi.spyOn(response, 'write').mockImplementation((bytes: unknown) => {
    out += String(bytes)
    return true
  })
  const produced = nothingProduced()
  let kept = ''
  const keep = (text: string): void => void (kept += text)
  const failed = (error: unknown): void => {
    throw error
  }
  const answers = createAnswerGuard({ guard, policy, pseudonyms: [], failed, released: keep })
  const { how, error, tail, events } = await streamAnswer({
    endpoint: 'chat',
    model: 'm',
    reply: {
      route: routeTo('http://none', 'm'),
      attempts: 1,
      status: 200,
      headers: {},
      body: Readable.from(pieces, { objectMode: false }),
      done: () => {},
    },
    answered: { response, id: 'call' },
    dropsUsage: true,
    answers,
    produced,
    keep: answers === undefined ? keep : () => {},
    limits: doorLimits,
    leftMs: 5_000,
    elapsed: () => performance.now(),
    signal: new AbortController().signal,
  })
  const text = chatText(out + String(tail))
  return { how, error, events, text, kept, produced, verdict: answers?.verdict() }
}

/**
 * The same answer; with `created` of its own in every chunk none has the form of another, so that each is parsed. Both are as long, so that a cut is at the same
 * place in both: how sure a flag is depends on how much came together.
 */
function stream(texts: readonly string[], created: (at: number) => number): Buffer {
  const frame = (chunk: object): string => `data: ${JSON.stringify(chunk)}\n\n`
  const chunks = texts.map((content, at) =>
    frame({ id: 'c', created: created(at), choices: [{ index: 0, delta: { content }, finish_reason: null }] }),
  )
  const end = frame({ id: 'c', choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] })
  const usage = frame({ id: 'c', choices: [], usage: { prompt_tokens: 5, completion_tokens: texts.length } })
  return Buffer.from(`${chunks.join('')}${end}${usage}data: [DONE]\n\n`)
}

function cut(bytes: Buffer, at: readonly number[]): readonly Buffer[] {
  const places = [0, ...at.map((each) => each % bytes.length).toSorted((a, b) => a - b), bytes.length]
  return places.slice(1).map((end, index) => bytes.subarray(places[index], end))
}

const word = fc.oneof(
  fc.constantFrom(
    'My card is A12',
    '3456(3)',
    ' A123456(3).',
    ' 9123',
    ' 4567',
    '身份證',
    '號碼係',
    '"quoted"',
    '\n',
    '\\',
    '👋🏽',
    '',
  ),
  fc.string({ maxLength: 8 }),
)

it.each([
  ['is changed', department, 'A123456(3)'],
  ['is watched', watches, undefined],
  ['is let be', silent, undefined],
] as const)(
  'Where an answer %s, reading it by its form and parsing it come to the same, wherever it is cut',
  async (_, policy, never) => {
    let masked = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { minLength: 1, maxLength: 24 }),
        fc.array(fc.nat(), { maxLength: 6 }),
        async (texts, places) => {
          const byForm = await relayed(
            cut(
              stream(texts, () => 100),
              places,
            ),
            policy,
          )
          const parsed = await relayed(
            cut(
              stream(texts, (at) => 100 + at),
              places,
            ),
            policy,
          )
          expect(byForm).toEqual(parsed)
          expect(byForm.how).toBe('whole')
          expect(byForm.produced.usage).toMatchObject({ input: 5, output: texts.length })
          const whole = texts.join('')
          if (never === undefined) expect(byForm.text).toBe(whole)
          else expect(byForm.text).not.toContain(never)
          if (byForm.text !== whole) masked += 1
        },
      ),
      { numRuns: 150 },
    )
    expect(masked > 0).toBe(never !== undefined)
  },
)
