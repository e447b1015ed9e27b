import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSecrets } from '#platform/secrets'
import { scratchDatabase, type ScratchDatabase } from '../../../test/support/scratchDatabase.ts'
import { sql } from 'kysely'
import { gatewayGround } from '../records/testing/ground.ts'
import { callerWith } from '../testing/caller.ts'
import { startFakeUpstream, type FakeUpstream } from '../testing/fakeUpstream.ts'
import { settingsText } from '../testing/settingsText.ts'
import { createUpstreams, type UpstreamsRoom } from './createUpstreams.ts'

let scratch: ScratchDatabase
let fake: FakeUpstream
const rooms: UpstreamsRoom[] = []
let time = Date.UTC(2026, 5, 1)
let today = '2026-06-01'

const secrets = createSecrets('m'.repeat(32))
let ids = 0
/** Another node on the same database. */
function node(): UpstreamsRoom {
  const room = createUpstreams({
    database: scratch.database,
    secrets,
    env: {},
    now: () => new Date((time += 1_000)),
    today: () => today,
    random: () => 0.5,
    newId: () => `id-${(ids += 1)}`,
    alarm: () => {},
  })
  rooms.push(room)
  return room
}

beforeAll(async () => {
  scratch = await scratchDatabase(gatewayGround)
  fake = await startFakeUpstream()
})
afterAll(async () => {
  await Promise.all(rooms.map((room) => room.close()))
  await fake.close()
  await scratch.close()
})

const settings = (models: readonly string[] = ['small'], more: object = {}) => ({
  name: 'gateway.yaml',
  text: settingsText([{ id: 'one', url: fake.url, ...more }], models),
})
const asked = (model = 'small') => ({ caller: callerWith(), model, endpoint: 'chat' as const })
const call = async (room: UpstreamsRoom): Promise<string> => {
  const reply = await room.send({
    endpoint: 'chat',
    plan: room.plan(asked()),
    isStream: false,
    bodyFor: () => Buffer.from('{"messages":[]}'),
    signal: new AbortController().signal,
  })
  return text(reply.body)
}

describe('Settings that are loaded', () => {
  it('are nothing before, and then in force at every node that has looked', async () => {
    const [one, two] = [node(), node()]
    await one.refresh()
    expect(() => one.plan(asked())).toThrow(expect.objectContaining({ code: 'model-unknown' }))
    expect(await one.shown()).toBeUndefined()
    const { version } = await one.load(settings(), 'Chan Tai-man')
    expect(await one.refresh()).toBe(true)
    expect(await one.refresh()).toBe(false)
    expect(await two.refresh()).toBe(true)
    expect(two.plan(asked()).routes[0]?.price.id).toBe('one/small-up@2020-01-01')
    expect(await two.shown()).toMatchObject({ id: version, loadedBy: 'Chan Tai-man', text: settings().text })
    expect(JSON.parse(await call(two))).toMatchObject({ object: 'chat.completion' })
  })

  it('change nothing where they have a fault', async () => {
    const room = node()
    const before = await room.shown()
    await expect(room.load({ name: 'x', text: 'providers: 3' }, 'Chan')).rejects.toMatchObject({
      code: 'gateway-settings-invalid',
    })
    expect(await room.shown()).toEqual(before)
  })

  it('can be added to and never changed, so that a past cost can be reckoned again', async () => {
    const change = sql`update gateway_settings set text = 'x'`.execute(scratch.database.tables<unknown>())
    await expect(change).rejects.toThrow('only ever added')
  })

  it('say since when a model can be had, from the first time that it was named', async () => {
    const room = node()
    await room.refresh()
    const [small] = room.models(callerWith())
    await room.load(settings(['small', 'large']), 'Chan')
    await room.refresh()
    const models = room.models(callerWith())
    expect(models.map(({ model, by }) => [model, by])).toEqual([
      ['small', 'one'],
      ['large', 'one'],
    ])
    expect(models[0]?.since).toEqual(small?.since)
    expect(models[1]?.since.getTime()).toBeGreaterThan(small?.since.getTime() ?? 0)
    expect(room.models(callerWith({ models: ['large'] })).map(({ model }) => model)).toEqual(['large'])
  })

  it('go by the price of the day, when the day changes', async () => {
    const room = node()
    await room.refresh()
    today = '2019-12-31'
    expect(() => room.plan(asked())).toThrow(expect.objectContaining({ code: 'price-missing' }))
    expect(room.models(callerWith())).toEqual([])
    today = '2026-06-01'
    expect(room.plan(asked()).routes).toHaveLength(1)
  })
})

describe('A provider’s key', () => {
  it('is sealed, goes to the provider and is shown nowhere', async () => {
    const room = node()
    await room.load(settings(['small'], { secret: 'sealed' }), 'Chan')
    await room.refresh()
    expect(() => room.plan(asked())).toThrow(expect.objectContaining({ code: 'upstream-failed' }))
    expect(room.health()[0]?.state).toBe('secret-missing')
    await room.setSecret({ provider: 'one', secret: 'sk-sealed-0123456789', by: 'Chan' })
    expect(await room.refresh()).toBe(true)
    await call(room)
    expect(fake.seen.at(-1)?.headers.authorization).toBe('Bearer sk-sealed-0123456789')
    const { rows } = await sql`select * from gateway_provider_secret`.execute(scratch.database.tables<unknown>())
    for (const place of [rows, await room.shown(), room.health()])
      expect(JSON.stringify(place)).not.toContain('sk-sealed')
    await room.setSecret({ provider: 'one', secret: 'sk-another-9876543210', by: 'Chan' })
    await room.refresh()
    await call(room)
    expect(fake.seen.at(-1)?.headers.authorization).toBe('Bearer sk-another-9876543210')
  })

  it('is refused for a provider that there is not, and where no header could carry it', async () => {
    const room = node()
    await expect(room.setSecret({ provider: 'two', secret: 'x', by: 'Chan' })).rejects.toMatchObject({
      code: 'upstream-unknown',
    })
    for (const secret of ['', 'a b', 'a\nb', '鍵'])
      await expect(room.setSecret({ provider: 'one', secret, by: 'Chan' })).rejects.toMatchObject({
        code: 'call-invalid',
      })
  })
})

describe('The health of routes', () => {
  it('tells counts, times, failures and whether it is being left alone', async () => {
    const room = node()
    await room.load(settings(), 'Chan')
    await room.refresh()
    await call(room)
    fake.always({ status: 400 })
    await call(room)
    fake.always({ status: 401 })
    for (let again = 0; again < 5; again += 1) await call(room).catch(() => {})
    fake.always(undefined)
    expect(room.health()).toMatchObject([
      {
        model: 'small',
        provider: 'one',
        upstreamModel: 'small-up',
        state: 'open',
        calls: 7,
        inFlight: 0,
        good: 1,
        refusals: 1,
        failures: { 'our-fault': 5 },
        errorRate: 5 / 6,
        lastFailure: { kind: 'our-fault', status: 401 },
      },
    ])
    expect(room.health()[0]?.firstByteMs?.p50).toBeGreaterThan(0)
  })
})
