import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startFakeUpstream, type FakeUpstream } from '../../testing/fakeUpstream.ts'
import { settingsText } from '../../testing/settingsText.ts'
import { upstreamsOver, type UpstreamsOver } from '../../testing/upstreamsOver.ts'

let one: FakeUpstream
let two: FakeUpstream
let upstreams: UpstreamsOver
const key = 'sk-very-secret-0123456789'

beforeEach(async () => {
  one = await startFakeUpstream()
  two = await startFakeUpstream()
})
afterEach(async () => {
  await upstreams.close()
  await Promise.all([one.close(), two.close()])
})

const patient = { connect: 5, 'first-byte': 30, idle: 30, total: 60 }
/** For the first provider, where it is to be found slow. */
const hasty = { connect: 5, 'first-byte': 0.3, idle: 0.3, total: 60 }

/** The first provider is always tried first. */
function open(providers: 1 | 2 = 2, timeouts = patient): UpstreamsOver {
  const given = [
    { id: 'one', url: one.url, secret: { env: 'KEY' }, timeouts, rank: 1 },
    { id: 'two', url: two.url, timeouts: patient, rank: 2 },
  ]
  upstreams = upstreamsOver(settingsText(given.slice(0, providers)), { env: { KEY: key } })
  return upstreams
}

const question = { messages: [{ role: 'user', content: '你好' }] }
const asStream = { ...question, stream: true }

describe('A call that goes well', () => {
  it('passes the body on byte for byte, with the provider’s key and no other', async () => {
    const reply = await open().ask(question)
    expect([reply.status, reply.attempts, reply.route.provider.id]).toEqual([200, 1, 'one'])
    expect(reply.headers).toEqual({ 'content-type': 'application/json' })
    expect(JSON.parse(await text(reply.body))).toMatchObject({ object: 'chat.completion' })
    expect(one.seen[0]?.raw.toString()).toBe(JSON.stringify({ model: 'small-up', ...question }))
    expect(one.seen[0]?.headers).toMatchObject({ authorization: `Bearer ${key}`, 'accept-encoding': 'identity' })
    expect(upstreams.stateOf('one')).toMatchObject({ inFlight: 0, seen: { calls: 1, good: 1 } })
  })

  it('gives a stream on byte for byte, also where it came one byte at a time', async () => {
    one.next({ input: 1 }, { input: 1, split: 1 })
    const whole = await text((await open().ask(asStream)).body)
    expect(whole).toContain('早')
    expect(await text((await upstreams.ask(asStream)).body)).toBe(whole)
  })

  it('gives an answer that came together with its head at once, and still as a body; never half of one, a stream or one to be unfolded', async () => {
    one.next({ input: 1 }, { input: 1, split: 1 }, { input: 1 }, { input: 1, gzip: true })
    const { whole, body } = await open().ask(question)
    expect(JSON.parse(String(whole))).toMatchObject({ object: 'chat.completion' })
    expect(await text(body)).toBe(String(whole))
    const inParts = await upstreams.ask(question)
    expect(await text(inParts.body)).toBe(String(whole))
    expect((await upstreams.ask(asStream)).whole).toBeUndefined()
    const folded = await upstreams.ask(question)
    expect(folded.whole).toBeUndefined()
    expect(await text(folded.body)).toBe(String(whole))
    expect(upstreams.stateOf('one')).toMatchObject({ seen: { good: 4 } })
  })

  it('ends a stream that began in time and takes longer than a whole call may', async () => {
    one.next({ drip: 50, pieces: 1_000 })
    const endless = await open(1, { ...hasty, idle: 30, total: 0.6 }).ask(asStream)
    await expect(text(endless.body)).rejects.toMatchObject({ code: 'upstream-slow' })
  })

  it('unfolds what was compressed although it was asked for plain', async () => {
    one.next({ gzip: true, input: 1 }, { input: 1 })
    const folded = await text((await open().ask(asStream)).body)
    expect(folded).toBe(await text((await upstreams.ask(asStream)).body))
  })

  it('keeps its connections for the next calls', async () => {
    open()
    for (let call = 0; call < 20; call += 1) await text((await upstreams.ask(question)).body)
    expect(one.counts().requests).toBe(20)
    expect(one.counts().connections).toBeLessThanOrEqual(2)
  })
})

describe('Another provider is asked', () => {
  it.each([
    { status: 500 },
    { status: 502, html: true },
    { status: 429 },
    { status: 401 },
    { status: 403 },
    { status: 404 },
    { reset: 'before-head' as const },
    { reset: 'after-head' as const },
    { stall: 'before-head' as const },
    { stall: 'after-head' as const },
    { contentType: 'text/html' },
    { headerBytes: 40_000 },
    { status: 302 },
  ])('where the first does this: %j', async (fault) => {
    one.next(fault)
    const reply = await open(2, 'stall' in fault ? hasty : patient).ask(asStream)
    expect([reply.route.provider.id, reply.attempts]).toEqual(['two', 2])
    expect(await text(reply.body)).toContain('[DONE]')
    expect(upstreams.waits).toEqual([])
    expect(upstreams.stateOf('one').inFlight).toBe(0)
  })

  it('where the first cannot be connected to', async () => {
    open()
    await one.close()
    expect((await upstreams.ask(question)).route.provider.id).toBe('two')
  })

  it('and an operator is told where our own key was refused', async () => {
    one.next({ status: 401 })
    await open().ask(question)
    expect(upstreams.alarms).toEqual([{ provider: 'one', failure: { kind: 'our-fault', status: 401 } }])
  })

  it('never after the first byte of a good answer: the body then ends with an error', async () => {
    one.next({ reset: 3 }, { stall: 3 })
    const reset = await open(2, hasty).ask(asStream)
    await expect(text(reset.body)).rejects.toMatchObject({ code: 'upstream-failed' })
    const stalled = await upstreams.ask(asStream)
    await expect(text(stalled.body)).rejects.toMatchObject({ code: 'upstream-slow' })
    expect(two.counts().requests).toBe(0)
    expect(upstreams.stateOf('one').seen.failures).toEqual(
      new Map([
        ['reset', 1],
        ['slow', 1],
      ]),
    )
  })
})

describe('The same provider is asked again', () => {
  it('after a while, where there is no other', async () => {
    one.next({ status: 500 }, { reset: 'before-head' })
    const reply = await open(1).ask(question)
    expect([reply.status, reply.attempts]).toEqual([200, 3])
    expect(upstreams.waits.map(Math.round)).toEqual([125, 250])
  })

  it.each([{ retryAfter: 3 }, { retryAfterDate: 3 }])('no sooner than it asked for: %j', async (when) => {
    one.next({ status: 429, ...when })
    await open(1).ask(question)
    expect(upstreams.waits).toHaveLength(1)
    expect(upstreams.waits[0]).toBeGreaterThan(1_900)
    expect(upstreams.waits[0]).toBeLessThan(3_200)
  })

  it('not where it asked for longer than anybody waits; who asked is told when to come again', async () => {
    one.next({ status: 429, retryAfter: 60 })
    await expect(open(1).ask(question)).rejects.toMatchObject({
      code: 'upstream-failed',
      params: { model: 'small', reason: 'one: rate-limited', retryAfter: 60 },
    })
    expect(one.counts().requests).toBe(1)
  })

  it('no more than a tenth of its traffic, so that one that is down is not kept there', async () => {
    one.always({ status: 503 })
    open(1)
    let refused = 0
    for (let call = 0; call < 40; call += 1) {
      upstreams.pass(200_000) // So that the breaker lets each of them try.
      await upstreams.ask(question).catch(() => (refused += 1))
    }
    expect(refused).toBe(40)
    expect(one.counts().requests).toBeLessThanOrEqual(40 + 10 + 4)
  })

  it('not where it was slow, since that has cost its time already', async () => {
    one.next({ stall: 'before-head' })
    await expect(open(1, hasty).ask(question)).rejects.toMatchObject({ code: 'upstream-slow' })
    expect(one.counts().requests).toBe(1)
  })
})

describe('A refusal of the question', () => {
  it('is handed on in OpenAI’s form, without our key', async () => {
    one.next({ status: 400 })
    const reply = await open().ask(question)
    const said = await text(reply.body)
    expect(reply.status).toBe(400)
    expect(JSON.parse(said)).toEqual({
      error: {
        message: 'The fake refuses (400); key Bearer ***',
        type: 'invalid_request_error',
        param: null,
        code: null,
      },
    })
    expect(two.counts().requests).toBe(0)
  })

  it('does not count against the provider', async () => {
    one.always({ status: 422 })
    open()
    for (let call = 0; call < 20; call += 1) await upstreams.ask(question)
    expect(upstreams.stateOf('one').breaker.kind).toBe('closed')
  })
})

describe('A provider that keeps failing', () => {
  it('is left alone, then tried with one call, and used again when that went well', async () => {
    one.always({ status: 500 })
    open()
    for (let call = 0; call < 8; call += 1) expect((await upstreams.ask(question)).route.provider.id).toBe('two')
    expect(one.counts().requests).toBe(5)
    one.always(undefined)
    upstreams.pass(6_000)
    expect((await upstreams.ask(question)).route.provider.id).toBe('one')
    expect(upstreams.stateOf('one').breaker.kind).toBe('closed')
  })

  it('is said to be left alone, where there is no other', async () => {
    one.always({ stall: 'before-head' })
    open(1, hasty)
    for (let call = 0; call < 5; call += 1) await upstreams.ask(question).catch(() => {})
    await expect(upstreams.ask(question)).rejects.toMatchObject({ code: 'upstream-failed' })
    expect(one.counts().requests).toBe(5)
  })
})

describe('A client that goes away', () => {
  it('ends the call at the provider, before and in the middle of the answer, and no other is asked', async () => {
    one.next({ stall: 'before-head' }, { stall: 2 })
    const before = new AbortController()
    const waiting = open().ask(asStream, { signal: before.signal })
    await one.untilSeen(1)
    before.abort()
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
    await one.untilLeft(1)
    const amid = new AbortController()
    const reply = await upstreams.ask(asStream, { signal: amid.signal })
    amid.abort()
    await expect(text(reply.body)).rejects.toMatchObject({ name: 'AbortError' })
    await one.untilLeft(2)
    expect(two.counts().requests).toBe(0)
    expect(upstreams.stateOf('one')).toMatchObject({ inFlight: 0, breaker: { kind: 'closed', inARow: 0 } })
  })

  it('does so too where nobody reads the answer any more', async () => {
    one.next({ pieces: 100_000 })
    const reply = await open().ask(asStream)
    reply.body.destroy()
    await one.untilLeft(1)
    expect(upstreams.stateOf('one').inFlight).toBe(0)
  })

  it('who reads slowly holds the provider back, and nothing piles up here', async () => {
    one.next({ pieces: 20_000, text: 'xxxx' })
    const reply = await open().ask(asStream)
    await new Promise((go) => setImmediate(go))
    expect(reply.body.readableLength).toBeLessThan(256 * 1024)
    expect((await text(reply.body)).length).toBeGreaterThan(3_000_000)
  })
})
