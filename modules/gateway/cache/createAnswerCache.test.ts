import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Endpoint } from '../model/call.ts'
import type { Project } from '../model/project.ts'
import { chatJson } from '../testing/fake/chat.ts'
import { answerTo } from '../testing/fake/answer.ts'
import { responsesJson } from '../testing/fake/responses.ts'
import { callerWith } from '../testing/caller.ts'
import { canonical } from './canonical.ts'
import { createAnswerCache } from './createAnswerCache.ts'

let time = 1_000_000
const open = (mostBytes?: number) =>
  createAnswerCache({ now: () => time, ...(mostBytes === undefined ? {} : { mostBytes }) })
const caching: Partial<Project> = { cache: { seconds: 60 } }
const question = { model: 'm', temperature: 0, messages: [{ role: 'user', content: 'hi' }] }
const usage = { input: 5, cached: 0, output: 2, reasoning: 0 }

function asked(body: Readonly<Record<string, unknown>> = question, project = caching, endpoint: Endpoint = 'chat') {
  return { caller: callerWith(project), endpoint, body, isStream: body['stream'] === true }
}
const answer = (text: string) => ({ bytes: Buffer.from(text), contentType: 'application/json', usage })
const said = answerTo({ path: '/', headers: {}, raw: Buffer.alloc(8), body: {} }, {})
const whole = (value: unknown) => answer(JSON.stringify(value))

describe('What is kept', () => {
  it('is answered again, whatever the order of its fields, until its time is over', () => {
    const cache = open()
    const key = cache.keyOf(asked()) ?? ''
    cache.keep(key, answer('a'), callerWith(caching))
    const { model, ...rest } = question
    expect(cache.find(cache.keyOf(asked({ ...rest, model })) ?? '')?.bytes.toString()).toBe('a')
    time += 60_000
    expect(cache.find(key)).toBeUndefined()
    expect(cache.bytes()).toBe(0)
  })

  it.each<[string, ReturnType<typeof asked>]>([
    ['another project', asked(question, { ...caching, id: '00000000-0000-4000-8000-000000000009' as Project['id'] })],
    ['another question', asked({ ...question, messages: [] })],
    ['another seed', asked({ ...question, seed: 1 })],
    ['another endpoint', asked(question, caching, 'responses')],
    [
      'rules of the guard that were changed',
      asked(question, { ...caching, guard: { ...callerWith().project.guard, onFailure: 'open' } }),
    ],
  ])('is not given to %s', (_what, other) => {
    const cache = open()
    cache.keep(cache.keyOf(asked()) ?? '', answer('a'), callerWith(caching))
    const key = cache.keyOf(other)
    expect(key).toBeDefined()
    expect(cache.find(key ?? '')).toBeUndefined()
  })

  it.each([
    ['the project did not ask for it', question, {}],
    ['no temperature is given', { ...question, temperature: undefined }, caching],
    ['the temperature is not 0', { ...question, temperature: 0.1 }, caching],
    ['tools are offered', { ...question, tools: [{ type: 'function' }] }, caching],
    ['it goes on from an earlier response', { ...question, previous_response_id: 'r' }, caching],
  ])('is nothing where %s', (_why, body, project) => {
    expect(open().keyOf(asked(body, project))).toBeUndefined()
  })

  it('never takes more than its bound, and loses first what was not used for longest', () => {
    const cache = open(100_000)
    const keyOf = (seed: number): string => cache.keyOf(asked({ ...question, seed })) ?? ''
    for (let seed = 0; seed < 200; seed += 1) {
      cache.keep(keyOf(seed), answer('x'.repeat(1_000)), callerWith(caching))
      cache.find(keyOf(0))
      expect(cache.bytes()).toBeLessThanOrEqual(100_000)
    }
    expect(cache.find(keyOf(0))).toBeDefined()
    expect(cache.find(keyOf(199))).toBeDefined()
    expect(cache.find(keyOf(1))).toBeUndefined()
    cache.keep(keyOf(999), answer('x'.repeat(50_000)), callerWith(caching))
    expect(cache.find(keyOf(999))).toBeUndefined()
  })
})

describe('A whole answer that is asked for as a stream', () => {
  const chunksOf = (stream: string): Readonly<Record<string, unknown>>[] =>
    stream
      .split('\n\n')
      .flatMap((frame) => frame.split('\n').filter((line) => line.startsWith('data: {')))
      .map((line) => JSON.parse(line.slice(6)))

  it('is the chunks of chat that say the same, with usage where that was asked for', () => {
    const cache = open()
    cache.keep(cache.keyOf(asked()) ?? '', whole(chatJson(said, {})), callerWith(caching))
    const plain = cache.find(cache.keyOf(asked({ ...question, stream: true })) ?? '')
    expect(plain?.contentType).toContain('text/event-stream')
    expect(plain?.usage).toEqual(usage)
    expect(String(plain?.bytes).endsWith('data: [DONE]\n\n')).toBe(true)
    expect(JSON.stringify(chunksOf(String(plain?.bytes)))).toContain('Good day, 早晨 👋🏽。')
    expect(JSON.stringify(plain?.bytes.toString())).not.toContain('prompt_tokens')
    const withUsage = { ...question, stream: true, stream_options: { include_usage: true } }
    const counted = cache.find(cache.keyOf(asked(withUsage)) ?? '')
    expect(chunksOf(String(counted?.bytes)).at(-1)).toMatchObject({ choices: [], usage: { prompt_tokens: 2 } })
  })

  it('is the events of a response, numbered', () => {
    const cache = open()
    cache.keep(
      cache.keyOf(asked(question, caching, 'responses')) ?? '',
      whole(responsesJson(said)),
      callerWith(caching),
    )
    const key = cache.keyOf(asked({ ...question, stream: true }, caching, 'responses')) ?? ''
    const events = chunksOf(String(cache.find(key)?.bytes))
    expect(events.map(({ type }) => type)).toEqual([
      'response.created',
      'response.in_progress',
      'response.output_item.added',
      'response.content_part.added',
      'response.output_text.delta',
      'response.output_text.done',
      'response.content_part.done',
      'response.output_item.done',
      'response.completed',
    ])
    expect(events.map((event) => event['sequence_number'])).toEqual(events.map((_, at) => at))
  })

  it('a stream is not given to who asks for a whole answer', () => {
    const cache = open()
    cache.keep(cache.keyOf(asked({ ...question, stream: true })) ?? '', answer('data: [DONE]\n\n'), callerWith(caching))
    expect(cache.find(cache.keyOf(asked()) ?? '')).toBeUndefined()
  })
})

describe('The canonical form', () => {
  it('is the same JSON, and the same for the same fields in any order', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue()), (value, fields) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
        const turned = Object.fromEntries(Object.entries(fields).reverse())
        expect(canonical(turned)).toBe(canonical(fields))
      }),
    )
  })
})
