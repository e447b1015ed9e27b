import { once } from 'node:events'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Switches } from '../testing/fakeUpstream.ts'
import { openDoor, routeTo, type DoorGround } from './testing/ground.ts'
import { call, chatText, dataOf } from './testing/rawCall.ts'

const said = 'Good day, 早晨 👋🏽。'
const question = { model: 'm', stream: true, messages: [{ role: 'user', content: '你好' }] }
const { provider } = routeTo('http://none', 'm')
const quick = { provider: { ...provider, timeouts: { firstByteMs: 300, idleMs: 100, totalMs: 60_000 } } }

let ground: DoorGround
let hasty: DoorGround
beforeAll(async () => {
  ground = await openDoor()
  hasty = await openDoor({ route: quick })
})
afterAll(async () => {
  await ground.close()
  await hasty.close()
})

async function streamed(switches: Switches, body: object = question, through = ground) {
  through.fake.next(switches)
  const before = through.records.length
  const told = await call(through.url, '/chat/completions', body)
  await through.untilRecorded(before + 1)
  const record = through.records.at(-1)
  if (record === undefined) throw new Error('no record')
  return { ...told, record }
}

describe('a stream', () => {
  const shapes: readonly (readonly [string, Switches])[] = [
    ['as it should be', {}],
    ['cut at every byte', { split: 1 }],
    ['cut inside characters and line ends', { split: 7, crlf: true }],
    ['with CRLF', { crlf: true }],
    ['without its last event', { noDone: true }],
    ['that says on a chunk with choices what was used', { usage: 'with-choices' }],
    ['that says it on every chunk', { usage: 'every-chunk' }],
    ['that says it on a chunk of its own, unasked', { usage: 'without-choices' }],
  ]
  it.each(shapes)('%s is handed on whole, ends with [DONE] and is billed', async (_, switches) => {
    const { text, headers, record } = await streamed({ input: 10, cached: 4, output: 9, reasoning: 2, ...switches })
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(chatText(text.replaceAll('\r\n', '\n'))).toBe(said)
    expect(dataOf(text.replaceAll('\r\n', '\n')).at(-1)).toBe('[DONE]')
    expect(text.replaceAll('\r\n', '\n')).not.toMatch(/"choices":\[\]/)
    expect(record).toMatchObject({
      outcome: 'answered',
      status: 200,
      measured: 'reported',
      usage: { input: 10, cached: 4, output: 9, reasoning: 2 },
      // 6 × $1 + 4 × $0.10 + 7 × $2 + 2 × $3 a token, in millionths, as the prices are a million a million tokens.
      cost: 6 + 1 + 14 + 6,
      attempts: 1,
      provider: 'fake',
      price: 'price-1',
    })
    expect(record.totalMs).toBeGreaterThan(0)
    expect(record.firstByteMs).toBeGreaterThan(0)
  })
  it('comes byte for byte where nothing has to be changed', async () => {
    const asked = { ...question, stream_options: { include_usage: true } }
    const ours = await streamed({}, asked)
    const straight = await fetch(`${ground.fake.url}/chat/completions`, { method: 'POST', body: JSON.stringify(asked) })
    expect(ours.text).toBe(await straight.text())
  })
  it('is billed by an estimate where nobody says what was used', async () => {
    const { record } = await streamed({ usage: 'never' })
    expect(record).toMatchObject({ measured: 'estimated', outcome: 'answered' })
    expect(record.usage?.output).toBe(Math.ceil(Buffer.byteLength(said) / 3))
    expect(record.cost).toBeGreaterThan(0)
  })
  it('is billed by an estimate where it is said that a text took nothing', async () => {
    const { record } = await streamed({ output: 0 })
    expect(record.measured).toBe('estimated')
    expect(record.usage?.output).toBeGreaterThan(0)
  })
})

describe('a stream that goes wrong', () => {
  it('ends with an error in the stream where the provider breaks off, and what was produced is billed', async () => {
    const { status, text, record } = await streamed({ reset: 4 })
    expect(status).toBe(200)
    expect(said.startsWith(chatText(text))).toBe(true)
    expect(JSON.parse(dataOf(text).at(-1) ?? '')).toMatchObject({
      error: {
        type: 'server_error',
        code: 'upstream_failed',
        param: null,
        message: expect.stringContaining('broke off'),
      },
    })
    expect(record).toMatchObject({ outcome: 'failed', error: 'upstream-failed', measured: 'estimated' })
    expect(record.cost).toBeGreaterThan(0)
  })
  it('is an error with a status where nothing was sent yet', async () => {
    const { status, json, record, headers } = await streamed({ reset: 0 })
    expect(status).toBe(502)
    expect(json()).toMatchObject({ error: { code: 'upstream_failed' } })
    expect(headers.get('x-feilun-error')).toBe('upstream-failed')
    expect(record).toMatchObject({ outcome: 'failed', cost: 0, status: 502 })
  })
  it('does not wait for ever for a provider that stalls', async () => {
    const { text, record } = await streamed({ stall: 3 }, question, hasty)
    expect(JSON.parse(dataOf(text).at(-1) ?? '')).toMatchObject({ error: { code: 'upstream_timeout' } })
    expect(record).toMatchObject({ outcome: 'failed', error: 'upstream-slow' })
    await hasty.fake.untilLeft(1)
  })
  it('is a timeout with a status where the provider stalls before it says anything', async () => {
    const { status, record } = await streamed({ stall: 'after-head' }, question, hasty)
    expect(status).toBe(504)
    expect(record).toMatchObject({ outcome: 'failed', error: 'upstream-slow', cost: 0 })
  })
  it('hands no chunk on that cannot be read, and goes on serving', async () => {
    const { text, record } = await streamed({ malformed: 3 })
    for (const data of dataOf(text)) expect(() => void (data === '[DONE]' || JSON.parse(data))).not.toThrow()
    expect(JSON.parse(dataOf(text).at(-1) ?? '')).toMatchObject({ error: { code: 'upstream_failed' } })
    expect(record).toMatchObject({ outcome: 'failed', measured: 'estimated' })
    expect((await streamed({})).record.outcome).toBe('answered')
  })
  it('tells clients of responses of an error by an event of that name', async () => {
    hasty.fake.next({ stall: 5 })
    const { text } = await call(hasty.url, '/responses', { model: 'm', input: '你好', stream: true })
    const last = text.trimEnd().split('\n\n').at(-1) ?? ''
    expect(last).toMatch(/^event: error\ndata: /)
    expect(JSON.parse(dataOf(last)[0] ?? '')).toMatchObject({
      type: 'error',
      code: 'upstream_timeout',
      sequence_number: 5,
      error: { code: 'upstream_timeout', type: 'server_error' },
    })
  })
})

describe('a client', () => {
  const post = (url: string, body: object) => {
    const asked = request(`${url}/chat/completions`, {
      method: 'POST',
      headers: { authorization: 'Bearer right', 'content-type': 'application/json' },
    })
    asked.on('error', () => {})
    asked.end(JSON.stringify(body))
    return asked
  }
  it('that goes away is drained and billed for what was produced', async () => {
    const before = ground.records.length
    ground.fake.next({ drip: 5, output: 70, pieces: 20 })
    const asked = post(ground.url, question)
    const [answer] = await once(asked, 'response')
    await once(answer, 'data')
    asked.destroy()
    await ground.untilRecorded(before + 1)
    expect(ground.records.at(-1)).toMatchObject({
      outcome: 'disconnected',
      measured: 'reported',
      usage: { output: 70 },
    })
  })
  it('that goes away is drained no longer than allowed, and then the provider is let go', async () => {
    const small = await openDoor({ limits: { drainMs: 30 } })
    small.fake.next({ drip: 10, pieces: 10_000 })
    const asked = post(small.url, question)
    const [answer] = await once(asked, 'response')
    await once(answer, 'data')
    asked.destroy()
    await small.untilRecorded(1)
    expect(small.records[0]).toMatchObject({ outcome: 'disconnected', measured: 'estimated' })
    expect(small.records[0]?.cost).toBeGreaterThan(0)
    await small.fake.untilLeft(1)
    await small.close()
  })
  it('that goes away before anything is known costs what was held', async () => {
    const small = await openDoor({ limits: { drainMs: 30 } })
    small.fake.next({ stall: 'before-head' })
    const asked = post(small.url, { ...question, stream: false })
    await small.fake.untilSeen(1)
    asked.destroy()
    await small.untilRecorded(1)
    expect(small.records[0]).toMatchObject({ outcome: 'disconnected', measured: 'worst-case', status: 499 })
    expect(small.records[0]?.cost).toBe(small.admitted[0])
    await small.close()
  })
  it('that reads slowly slows the provider, and is given up when it takes nothing for long', async () => {
    const small = await openDoor({ limits: { clientStallMs: 100, drainBytes: 1_000 } })
    small.fake.next({ pieces: 100_000 })
    const asked = post(small.url, question)
    const [answer] = await once(asked, 'response')
    answer.pause()
    await small.untilRecorded(1)
    expect(small.records[0]).toMatchObject({ outcome: 'disconnected' })
    asked.destroy()
    await small.close()
  })
})
