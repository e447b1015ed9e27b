import { connect, type Socket } from 'node:net'
import { once } from 'node:events'
import OpenAI from 'openai'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startFakeAnthropic } from '../testing/fakeAnthropic.ts'
import { startFakeUpstream, type FakeUpstream, type Switches } from '../testing/fakeUpstream.ts'
import { settingsText, type GivenProvider } from '../testing/settingsText.ts'
import { upstreamsOver, type UpstreamsOver } from '../testing/upstreamsOver.ts'
import { openDoor, type DoorGround } from './testing/ground.ts'
import { call } from './testing/rawCall.ts'

/** The door with the sender that it really has, before two providers that go wrong. */
let one: FakeUpstream
let two: FakeUpstream
let upstreams: UpstreamsOver
let ground: DoorGround
const providerKey = 'sk-provider-key-0123456789'
/** For what takes the fake a while to make. */
const patient = { connect: 5, 'first-byte': 30, idle: 30, total: 60 }
/** Where one is to be found slow. */
const hasty = { connect: 5, 'first-byte': 0.3, idle: 0.3, total: 60 }

beforeEach(async () => {
  one = await startFakeUpstream()
  two = await startFakeUpstream()
})
afterEach(async () => {
  await ground.close()
  await upstreams.close()
  await Promise.all([one.close(), two.close()])
})

async function open(providers: readonly Partial<GivenProvider>[] = [{}, {}]): Promise<void> {
  const given = providers.map((provider, at) => ({
    id: ['one', 'two'][at] ?? 'more',
    url: [one, two][at]?.url ?? '',
    rank: at,
    secret: { env: 'KEY' },
    timeouts: patient,
    ...provider,
  }))
  upstreams = upstreamsOver(settingsText(given), { env: { KEY: providerKey } })
  ground = await openDoor({ needs: { upstreams: { ...upstreams, models: () => [] } } })
}

const question = { model: 'small', messages: [{ role: 'user', content: '你好' }] }
const ask = (more: object = {}, path = '/chat/completions') => call(ground.url, path, { ...question, ...more })
const said = 'Good day, 早晨 👋🏽。'

describe('What goes wrong at a provider before it has said anything', () => {
  const faults: readonly Switches[] = [
    { status: 500 },
    { status: 429, retryAfter: 2 },
    { status: 401 },
    { status: 502, html: true },
    { reset: 'before-head' },
    { reset: 'after-head' },
    { stall: 'before-head' },
    { stall: 'after-head' },
  ]
  it.each(faults)('%j is not seen by the client, who gets another’s answer and pays for one', async (fault) => {
    one.next(fault)
    await open([{ timeouts: 'stall' in fault ? hasty : patient }, {}])
    const { status, text } = await ask({ stream: true })
    expect(status).toBe(200)
    expect(text).toContain('早')
    expect(text.trimEnd().endsWith('data: [DONE]')).toBe(true)
    await ground.untilRecorded(1)
    expect(ground.records).toHaveLength(1)
    expect(ground.records[0]).toMatchObject({ outcome: 'answered', provider: 'two', attempts: 2, measured: 'reported' })
    expect(ground.records[0]?.cost).toBeGreaterThan(0)
  })

  it.each<[Switches, number]>([
    [{ status: 500 }, 502],
    [{ status: 401 }, 502],
    [{ status: 429, retryAfter: 60 }, 502],
    [{ stall: 'before-head' }, 504],
  ])(
    '%j at all of them is an error of OpenAI’s shape with status %i, which gives nothing away and costs nothing',
    async (fault, status) => {
      one.always(fault)
      two.always(fault)
      const timeouts = 'stall' in fault ? hasty : patient
      await open([{ timeouts }, { timeouts }])
      const told = await ask()
      expect(told.status).toBe(status)
      expect(told.json()).toMatchObject({ error: { message: expect.any(String), type: expect.any(String) } })
      expect(told.text).not.toContain('sk-provider')
      await ground.untilRecorded(1)
      expect(ground.records[0]).toMatchObject({ outcome: 'failed', status, cost: 0 })
    },
  )

  it('429 is asked again no sooner than it says, where there is no other', async () => {
    one.next({ status: 429, retryAfter: 2 })
    await open([{}])
    expect((await ask()).status).toBe(200)
    expect(upstreams.waits[0]).toBeGreaterThanOrEqual(1_990)
    expect(one.counts().requests).toBe(2)
  })

  it('a refusal of the question is the client’s to see, without our key', async () => {
    one.next({ status: 400 })
    await open()
    const told = await ask()
    expect(told.status).toBe(400)
    expect(told.text).toContain('The fake refuses')
    expect(told.text).not.toContain('sk-provider')
    expect(two.counts().requests).toBe(0)
  })
})

describe('What goes wrong in the middle of an answer', () => {
  it.each<[string, Switches]>([
    ['a reset', { reset: 4 }],
    ['a stall', { stall: 4 }],
  ])(
    '%s ends it with an error in the stream; what was produced is billed, and nobody else is asked',
    async (_what, fault) => {
      one.next(fault)
      await open([{ timeouts: hasty }, {}])
      const { status, text } = await ask({ stream: true })
      expect(status).toBe(200)
      expect(text).toContain('Good')
      expect(text).toContain('"error":{')
      expect(text).not.toContain('sk-provider')
      await ground.untilRecorded(1)
      expect(ground.records[0]?.outcome).toBe('failed')
      expect(ground.records[0]?.cost).toBeGreaterThan(0)
      expect(two.counts().requests).toBe(0)
      expect(upstreams.stateOf('one').inFlight).toBe(0)
    },
  )

  it.each<[string, Switches]>([
    ['split inside every character', { split: 1 }],
    ['compressed unasked', { gzip: true }],
    ['split and with other line ends', { split: 3, crlf: true }],
  ])('an answer %s is whole for the client', async (_what, how) => {
    one.next({ ...how, input: 3 })
    await open()
    const client = new OpenAI({ apiKey: 'right', baseURL: ground.url, maxRetries: 0 })
    let whole = ''
    const messages = [{ role: 'user' as const, content: 'hi' }]
    for await (const chunk of await client.chat.completions.create({ model: 'small', messages, stream: true }))
      whole += chunk.choices[0]?.delta.content ?? ''
    expect(whole).toBe(said)
  })

  it('a chunk that is none does not reach the client, and the node goes on serving', async () => {
    one.next({ malformed: 3 })
    await open()
    const { text } = await ask({ stream: true })
    expect(text).not.toContain('{"ind\n')
    expect((await ask()).status).toBe(200)
  })
})

describe('What is much', () => {
  it('a prompt of 100,000 tokens goes through whole', async () => {
    await open([{}])
    const content = '飛輪 turns. '.repeat(33_000)
    const { status } = await ask({ messages: [{ role: 'user', content }] })
    expect(status).toBe(200)
    expect(one.seen[0]?.body?.['messages']).toEqual([{ role: 'user', content }])
  })

  it('a client that does not read for a while gets all of it all the same', async () => {
    await open([{}])
    one.next({ pieces: 30_000, text: '早晨早晨' })
    const { port } = new URL(ground.url)
    const body = JSON.stringify({ ...question, stream: true })
    const head = `POST /v1/chat/completions HTTP/1.1\r\nhost: x\r\nauthorization: Bearer right\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(head + body))
    await once(socket, 'readable')
    for (let turn = 0; turn < 500; turn += 1) await new Promise((go) => setImmediate(go))
    let size = 0
    let tail = ''
    for await (const piece of socket) {
      size += piece.length
      tail = (tail + String(piece)).slice(-200)
    }
    expect(size).toBeGreaterThan(3_000_000)
    expect(tail).toContain('[DONE]')
  })

  it('a thousand connections that are kept and say nothing do not keep another from being served', async () => {
    await open([{}])
    const { port } = new URL(ground.url)
    const sockets = await Promise.all(
      Array.from({ length: 1_000 }, async (): Promise<Socket> => {
        const socket = connect(Number(port), '127.0.0.1')
        await once(socket, 'connect')
        return socket
      }),
    )
    for (let calls = 0; calls < 20; calls += 1) expect((await ask()).status).toBe(200)
    expect(one.counts().connections).toBeLessThanOrEqual(4)
    for (const socket of sockets) socket.destroy()
  })
})

describe('Where a provider speaks otherwise', () => {
  it('requests for a response are answered from chat, guarded and billed as any', async () => {
    await open([{ serves: ['chat'] }])
    const client = new OpenAI({ apiKey: 'right', baseURL: ground.url, maxRetries: 0 })
    const response = await client.responses.create({ model: 'small', input: 'hi' })
    expect(response.output_text).toBe(said)
    const types: string[] = []
    for await (const { type } of await client.responses.create({ model: 'small', input: 'hi', stream: true }))
      types.push(type)
    expect(types.at(-1)).toBe('response.completed')
    await ground.untilRecorded(2)
    expect(ground.records.map(({ outcome, measured }) => [outcome, measured])).toEqual([
      ['answered', 'reported'],
      ['answered', 'reported'],
    ])
  })

  it('another dialect is chat to the client, at once and in a stream, with what was used', async () => {
    const anthropic = await startFakeAnthropic()
    await open([{ url: anthropic.url, dialect: 'anthropic', serves: ['chat'] }])
    const client = new OpenAI({ apiKey: 'right', baseURL: ground.url, maxRetries: 0 })
    const messages = [{ role: 'user' as const, content: 'hi' }]
    const answer = await client.chat.completions.create({ model: 'small', messages })
    expect(answer.choices[0]?.message.content).toBe('早晨 👋🏽')
    let whole = ''
    for await (const chunk of await client.chat.completions.create({ model: 'small', messages, stream: true }))
      whole += chunk.choices[0]?.delta.content ?? ''
    expect(whole).toBe('早晨 👋🏽')
    await ground.untilRecorded(2)
    const usage = { input: 14, cached: 4, output: 7, reasoning: 0 }
    expect(ground.records.map((record) => record.usage)).toEqual([usage, usage])
    await anthropic.close()
  })
})
