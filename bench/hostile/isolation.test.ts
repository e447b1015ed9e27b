import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hostileGround, type HostileGround } from './ground.ts'
import { ask, type Answer } from './raw.ts'

let ground: HostileGround
beforeAll(async () => {
  ground = await hostileGround(2)
})
afterAll(() => ground.close())

const by = { job: 'test' }
const question = (more: object = {}): string =>
  JSON.stringify({ model: 'small', messages: [{ role: 'user', content: 'hello' }], max_tokens: 5, ...more })
const askAll = (key: string, body = question()): Promise<readonly Answer[]> =>
  Promise.all(ground.nodes.map(({ origin }) => ask(origin, { key, body })))
const statuses = (answers: readonly Answer[]): readonly number[] => answers.map(({ status }) => status)
const asked = (): number => ground.fake.counts().requests

/** How long it takes until every node answers so. Changes are to be known everywhere within about a second. */
async function untilAll(key: string, status: number): Promise<number> {
  const began = performance.now()
  await expect
    .poll(async () => statuses(await askAll(key)), { interval: 20, timeout: 10_000 })
    .toEqual(ground.nodes.map(() => status))
  return performance.now() - began
}

it('gives no project an answer that was kept for another', async () => {
  const [one, two] = [await ground.open({ cache: { seconds: 60 } }), await ground.open({ cache: { seconds: 60 } })]
  const [node] = ground.nodes
  const origin = node?.origin ?? ''
  const body = question({ temperature: 0 })
  const before = asked()
  const cached = async (key: string) => /^x-feilun-cache: hit\r?$/m.test((await ask(origin, { key, body })).head)
  expect([await cached(one.key), await cached(one.key), await cached(two.key), await cached(two.key)]).toEqual([
    false,
    true,
    false,
    true,
  ])
  expect(asked()).toBe(before + 2)
})

it('refuses a key that was withdrawn at every node within seconds, and no other', async () => {
  const [one, two] = [await ground.open(), await ground.open()]
  expect(statuses([...(await askAll(one.key)), ...(await askAll(two.key))])).toEqual([200, 200, 200, 200])
  const [key] = await ground.gateway.projects.keys(by, one.id)
  if (key === undefined) throw new Error('no key')
  await ground.gateway.projects.withdrawKey(by, key.id)
  const took = await untilAll(one.key, 401)
  console.log(`withdrawn: refused at ${ground.nodes.length} nodes after ${Math.round(took)} ms`)
  expect(took).toBeLessThan(5_000)
  const before = asked()
  expect(statuses(await askAll(one.key))).toEqual([401, 401])
  expect(asked()).toBe(before)
  expect(statuses(await askAll(two.key))).toEqual([200, 200])
})

it('refuses a project that is paused, at every node, until it is open again', async () => {
  const one = await ground.open()
  expect(statuses(await askAll(one.key))).toEqual([200, 200])
  await ground.gateway.projects.setState(by, one.id, 'paused')
  await untilAll(one.key, 403)
  const before = asked()
  const [refused] = await askAll(one.key)
  expect(JSON.parse(refused?.body ?? '')).toMatchObject({ error: { code: 'project_closed' } })
  expect(asked()).toBe(before)
  await ground.gateway.projects.setState(by, one.id, 'open')
  await untilAll(one.key, 200)
})

it('sends nothing where the data of a project may not go', async () => {
  const one = await ground.open({ residency: { regions: ['hk'], providers: undefined } })
  const before = asked()
  for (const { status, body } of await askAll(one.key, question({ model: 'foreign' }))) {
    expect(status).toBe(403)
    expect(JSON.parse(body)).toMatchObject({ error: { code: 'route_refused', param: 'model' } })
  }
  expect(asked()).toBe(before)
  expect(statuses(await askAll(one.key))).toEqual([200, 200])
  const free = await ground.open()
  expect(statuses(await askAll(free.key, question({ model: 'foreign' })))).toEqual([200, 200])
})

it('shows a key the models of its own project only, and charges and records each call to its own', async () => {
  const [one, two] = [await ground.open({ models: ['small'] }), await ground.open({ models: ['foreign'] })]
  const [node] = ground.nodes
  const models = async (key: string): Promise<readonly string[]> => {
    const told = await fetch(`${node?.origin}/v1/models`, { headers: { authorization: `Bearer ${key}` } })
    const { data } = (await told.json()) as { readonly data: readonly { readonly id: string }[] }
    return data.map(({ id }) => id)
  }
  expect([await models(one.key), await models(two.key)]).toEqual([['small'], ['foreign']])
  expect(statuses(await askAll(one.key, question({ model: 'foreign' })))).toEqual([403, 403])
  expect(statuses(await askAll(one.key))).toEqual([200, 200])
  const spent = async (project: string): Promise<number> => {
    const { rows } = await sql<{ cost: number }>`
      select coalesce(sum(cost), 0)::bigint as cost from gateway_call where project = ${project}`.execute(
      ground.database.tables(),
    )
    return rows[0]?.cost ?? 0
  }
  await expect.poll(() => spent(one.id), { timeout: 20_000 }).toBeGreaterThan(0)
  expect(await spent(two.id)).toBe(0)
  expect(await ground.ledger.account(two.account)).toMatchObject({ settled: 0, held: 0 })
})
