import { afterEach, describe, expect, it } from 'vitest'
import type { GuardPolicy } from '#engines/guard'
import type { Switches } from '../testing/fakeUpstream.ts'
import type { AnswerCache, CachedAnswer } from './answerCache.ts'
import type { Guard } from './guarding/guard.ts'
import { noRules, openDoor, type DoorGround, type GroundOptions } from './testing/ground.ts'
import { plainGuard } from './testing/plainGuard.ts'
import { call, chatText, dataOf } from './testing/rawCall.ts'

const secret = 'A123456(3)'
const policy = (changes: Partial<GuardPolicy>): GuardPolicy => ({ ...noRules, ...changes })
const masksAnswers = policy({ personalInAnswers: { hkid: 'mask' } })

let ground: DoorGround | undefined
afterEach(() => ground?.close())

/** Asks through a new door under a policy; the provider says what the switches say. */
async function asked(
  guard: GuardPolicy,
  path: string,
  body: object,
  switches: Switches = {},
  more: GroundOptions = {},
) {
  ground = await openDoor({ project: { guard }, ...more })
  ground.fake.next(switches)
  const told = await call(ground.url, path, { model: 'm', ...body })
  await ground.untilRecorded(1)
  const [record] = ground.records
  if (record === undefined) throw new Error('no record')
  return { ...told, record, seen: ground.fake.seen, errors: ground.errors }
}
const chat = (text: string, more: object = {}) => ({ messages: [{ role: 'user', content: text }], ...more })

describe('a question', () => {
  const masks = policy({ personal: { hkid: 'mask' } })
  const blocks = policy({ personal: { hkid: 'block' } })
  const places: readonly (readonly [string, string, object, string])[] = [
    ['what a user says', '/chat/completions', chat(secret), 'messages[0].content'],
    [
      'a part of it',
      '/chat/completions',
      { messages: [{ role: 'user', content: [{ type: 'text', text: secret }] }] },
      'messages[0].content[0].text',
    ],
    [
      'what the system is told',
      '/chat/completions',
      { messages: [{ role: 'system', content: secret }] },
      'messages[0].content',
    ],
    [
      'what a tool found',
      '/chat/completions',
      { messages: [{ role: 'tool', tool_call_id: 'c', content: secret }] },
      'messages[0].content',
    ],
    [
      'what a tool was called with',
      '/chat/completions',
      {
        messages: [
          {
            role: 'assistant',
            tool_calls: [{ id: 'c', type: 'function', function: { name: 'f', arguments: secret } }],
          },
        ],
      },
      'messages[0].tool_calls[0].function.arguments',
    ],
    [
      'what a tool is said to do',
      '/chat/completions',
      chat('a', { tools: [{ type: 'function', function: { name: 'f', description: secret } }] }),
      'tools[0].description',
    ],
    [
      'an answer that is foreseen',
      '/chat/completions',
      chat('a', { prediction: { type: 'content', content: secret } }),
      'prediction.content',
    ],
    ['input of responses', '/responses', { input: secret }, 'input'],
    ['instructions of responses', '/responses', { input: 'a', instructions: secret }, 'instructions'],
    [
      'an item of responses',
      '/responses',
      { input: [{ role: 'user', content: [{ type: 'input_text', text: secret }] }] },
      'input[0].content[0].text',
    ],
    [
      'what a tool found, in responses',
      '/responses',
      { input: [{ type: 'function_call_output', call_id: 'c', output: secret }] },
      'input[0].output',
    ],
    ['input of embeddings', '/embeddings', { input: ['a', secret] }, 'input[1]'],
  ]
  it.each(places)('is masked before it leaves: %s', async (_, path, body) => {
    const { status, seen, record } = await asked(masks, path, body)
    expect(status).toBe(200)
    const left = seen[0]?.raw.toString() ?? ''
    expect(left).toContain('[HKID]')
    expect(left).not.toContain(secret)
    expect(record).toMatchObject({ outcome: 'answered', verdict: 'changed', hits: [{ rule: 'hkid' }] })
  })
  it.each(places)('is blocked, and costs nothing: %s', async (_, path, body, param) => {
    const { status, json, seen, record } = await asked(blocks, path, body)
    expect(status).toBe(400)
    expect(json()).toMatchObject({ error: { type: 'invalid_request_error', code: 'content_filter', param } })
    expect(seen).toEqual([])
    expect(record).toMatchObject({ outcome: 'blocked', verdict: 'block', cost: 0, error: 'guard-blocked', held: 0 })
  })
  it('in numbers of tokens is refused where it would have to be read', async () => {
    const { status, json, seen } = await asked(blocks, '/embeddings', { input: [[1, 2, 3]] })
    expect(status).toBe(400)
    expect(json()).toMatchObject({ error: { param: 'input[0]' } })
    expect(seen).toEqual([])
  })
  it('with a pseudonym gets its own words back, in a stream as well', async () => {
    const rule = policy({ personal: { hkid: 'pseudonymise' } })
    const whole = await asked(rule, '/chat/completions', chat(secret), { text: 'You are ‹HKID-1›.' })
    expect(whole.seen[0]?.raw.toString()).not.toContain(secret)
    expect(whole.json()).toMatchObject({ choices: [{ message: { content: `You are ${secret}.` } }] })
    await ground?.close()
    const stream = await asked(rule, '/chat/completions', chat(secret, { stream: true }), {
      text: 'You are ‹HKID-1›.',
      split: 5,
    })
    expect(chatText(stream.text)).toBe(`You are ${secret}.`)
  })
})

describe('an answer', () => {
  const text = `Your number is ${secret}, isn’t it?`
  const masked = 'Your number is [HKID], isn’t it?'
  it('is masked whole', async () => {
    const { json, record } = await asked(masksAnswers, '/chat/completions', chat('a'), { text })
    expect(json()).toMatchObject({ choices: [{ message: { content: masked } }] })
    expect(record).toMatchObject({ verdict: 'changed', measured: 'reported' })
  })
  it('is masked in a stream wherever it is cut, and no fragment leaves', async () => {
    for (const switches of [{}, { split: 1 }, { crlf: true, split: 11 }, { noDone: true }]) {
      const told = await asked(masksAnswers, '/chat/completions', chat('a', { stream: true }), { text, ...switches })
      expect(chatText(told.text)).toBe(masked)
      expect(told.text).not.toMatch(/A12|456|\(3/)
      expect(dataOf(told.text).at(-1)).toBe('[DONE]')
      const finishes = dataOf(told.text).filter((data) => data.includes('"finish_reason":"stop"'))
      expect(finishes).toHaveLength(1)
      expect(told.record).toMatchObject({ verdict: 'changed', outcome: 'answered', measured: 'reported' })
      await ground?.close()
    }
  })
  it('of responses is masked in its deltas and where it is told again', async () => {
    const { text: stream } = await asked(masksAnswers, '/responses', { input: 'a', stream: true }, { text })
    expect(stream).not.toMatch(/A12|456|\(3/)
    const events = dataOf(stream).map((data): Record<string, unknown> => JSON.parse(data))
    const deltas = events.filter(({ type }) => type === 'response.output_text.delta').map(({ delta }) => delta)
    expect(deltas.join('')).toBe(masked)
    expect(events.map(({ sequence_number: number }) => number)).toEqual(events.map((_, at) => at))
    expect(events.at(-1)).toMatchObject({
      type: 'response.completed',
      response: { output: [{ content: [{ text: masked }] }] },
    })
  })
  it('is masked in the arguments of tools', async () => {
    const guard: Guard = {
      ...plainGuard,
      stream: () => {
        let all = ''
        return {
          push: (piece) => ((all += piece), { release: '' }),
          end: () => ({ release: all.replace('中環', '上環'), verdict: { outcome: 'changed', hits: [] } }),
        }
      },
    }
    const tools = [{ type: 'function', function: { name: 'f' } }]
    const whole = await asked(masksAnswers, '/chat/completions', chat('a', { tools }), { tools: true }, { guard })
    expect(whole.text).toContain('上環')
    await ground?.close()
    const stream = await asked(
      masksAnswers,
      '/chat/completions',
      chat('a', { tools, stream: true }),
      { tools: true },
      { guard },
    )
    expect(stream.text).not.toContain('中環')
    const calls = dataOf(stream.text).flatMap((data) => {
      if (data === '[DONE]') return []
      const chunk: { choices: { delta: { tool_calls?: { function: { arguments?: string } }[] } }[] } = JSON.parse(data)
      return chunk.choices.flatMap(({ delta }) => delta.tool_calls ?? [])
    })
    expect(calls.map((each) => each.function.arguments ?? '').join('')).toBe('{"place":"上環"}')
  })
  it('is blocked: an error with a status where nothing was sent', async () => {
    const blocks = policy({ personalInAnswers: { hkid: 'block' } })
    const { status, json, record } = await asked(blocks, '/chat/completions', chat('a'), { text, output: 9 })
    expect(status).toBe(400)
    expect(json()).toMatchObject({ error: { code: 'content_filter' } })
    expect(record).toMatchObject({ outcome: 'blocked', verdict: 'block', measured: 'reported', usage: { output: 9 } })
    expect(record.cost).toBeGreaterThan(0)
  })
  it('is blocked in a stream: an error in it, and nothing after', async () => {
    const blocks = policy({ personalInAnswers: { hkid: 'block' } })
    const {
      status,
      text: stream,
      record,
    } = await asked(blocks, '/chat/completions', chat('a', { stream: true }), { text, drip: 2 })
    expect(status).toBe(200)
    expect('Your number is '.startsWith(chatText(stream))).toBe(true)
    expect(JSON.parse(dataOf(stream).at(-1) ?? '')).toMatchObject({ error: { code: 'content_filter', param: null } })
    expect(stream).not.toMatch(/A12|isn/)
    expect(record).toMatchObject({ outcome: 'blocked', verdict: 'block', status: 200 })
    expect(record.cost).toBeGreaterThan(0)
  })
  it('that is only flagged goes through byte for byte', async () => {
    const flags = policy({ personalInAnswers: { hkid: 'flag' } })
    const body = chat('a', { stream: true, stream_options: { include_usage: true } })
    const { text: stream, record } = await asked(flags, '/chat/completions', body, { text })
    expect(chatText(stream)).toBe(text)
    expect(record).toMatchObject({ verdict: 'flag', outcome: 'answered', hits: [{ action: 'flag' }] })
  })
})

describe('a guard that fails', () => {
  const broken = (pushes: number): Guard => ({
    judge:
      pushes < 0
        ? () => {
            throw new Error('judge broke')
          }
        : plainGuard.judge,
    stream: (...given) => {
      const stream = plainGuard.stream(...given)
      let left = pushes
      return {
        push: (piece) => {
          left -= 1
          if (left < 0) throw new Error('stream broke')
          return stream.push(piece)
        },
        end: stream.end,
      }
    },
  })
  const rules = (onFailure: 'open' | 'closed') =>
    policy({ personal: { hkid: 'mask' }, personalInAnswers: { hkid: 'mask' }, onFailure })
  it('refuses the question, and says so in the log', async () => {
    const { status, json, record, errors, seen } = await asked(
      rules('closed'),
      '/chat/completions',
      chat('a'),
      {},
      { guard: broken(-1) },
    )
    expect(status).toBe(503)
    expect(json()).toMatchObject({ error: { code: 'guard_failed', type: 'server_error' } })
    expect(record).toMatchObject({ outcome: 'refused', error: 'guard-failed' })
    expect(errors).toMatchObject([{ message: 'guard failed' }])
    expect(seen).toEqual([])
  })
  it('lets the question through where the policy says so, loudly', async () => {
    const { status, record, errors } = await asked(
      rules('open'),
      '/chat/completions',
      chat('a'),
      {},
      { guard: broken(-1) },
    )
    expect(status).toBe(200)
    expect(record).toMatchObject({ outcome: 'answered', error: 'guard-failed' })
    expect(errors.length).toBeGreaterThan(0)
  })
  it('closes a stream that it has begun to read', async () => {
    const { text, record } = await asked(
      rules('closed'),
      '/chat/completions',
      chat('a', { stream: true }),
      { drip: 2 },
      { guard: broken(3) },
    )
    expect(JSON.parse(dataOf(text).at(-1) ?? '')).toMatchObject({ error: { code: 'guard_failed' } })
    expect(record).toMatchObject({ outcome: 'failed', error: 'guard-failed' })
  })
  it('loses no word of a stream that goes on open', async () => {
    const { text, record } = await asked(
      rules('open'),
      '/chat/completions',
      chat('a', { stream: true }),
      { text: 'Ask A1234 or B.', drip: 2 },
      { guard: broken(2) },
    )
    expect(chatText(text)).toBe('Ask A1234 or B.')
    expect(record).toMatchObject({ outcome: 'answered', error: 'guard-failed' })
  })
})

describe('what is kept of a call', () => {
  it('is nothing unless the project opted in', async () => {
    expect((await asked(noRules, '/chat/completions', chat('你好'))).record).not.toHaveProperty('content')
  })
  it('is the question as the guard was given it and the answer as the client got it', async () => {
    for (const stream of [false, true]) {
      const project = { guard: masksAnswers, content: { keep: 'sealed', days: 30 } } as const
      const { record } = await asked(
        masksAnswers,
        '/chat/completions',
        chat('你好', { stream }),
        { text: secret },
        { project },
      )
      expect(JSON.parse(record.content ?? '')).toEqual({ texts: [{ text: '你好', speaker: 'user' }], answer: '[HKID]' })
      await ground?.close()
    }
  })
})

describe('an answer from memory', () => {
  it('is given without asking a provider or a budget, once it was given before', async () => {
    const kept = new Map<string, CachedAnswer>()
    const cache: AnswerCache = {
      keyOf: ({ body }) => JSON.stringify(body),
      find: (key) => kept.get(key),
      keep: (key, answer) => void kept.set(key, answer),
    }
    ground = await openDoor({ needs: { cache } })
    const ask = { model: 'm', ...chat('你好') }
    const first = await call(ground.url, '/chat/completions', ask)
    const second = await call(ground.url, '/chat/completions', ask)
    expect(second.text).toBe(first.text)
    expect(second.headers.get('x-feilun-cache')).toBe('hit')
    expect(ground.fake.counts().requests).toBe(1)
    expect(ground.admitted).toHaveLength(1)
    expect(ground.records).toMatchObject([
      { outcome: 'answered' },
      { outcome: 'cached', cost: 0, usage: { output: 7 } },
    ])
  })
})
