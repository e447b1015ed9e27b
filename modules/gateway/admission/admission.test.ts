import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { minor } from '#modules/accounts'
import { createSecrets } from '#platform/secrets'
import { createProjects } from '../projects/index.ts'
import { call, many, micro, recordOf } from './testing/callsOf.ts'
import { newCall, startAdmission, type AdmissionGround } from './testing/ground.ts'

let started: AdmissionGround
beforeAll(async () => {
  started = await startAdmission()
})
afterAll(() => started.close())
const ground = () => started

describe('a call', () => {
  it('is held at its worst case before it begins, and settled at what it came to', async () => {
    const { node, budget, books } = ground()
    const admission = await node()
    const budgeted = await budget({ measure: 1_000 })
    const one = await call(admission, budgeted.caller, 100)
    expect((await books(budgeted)).held).toBeGreaterThanOrEqual(100)
    one.end(30)
    await admission.flush()
    expect(await books(budgeted)).toMatchObject({ settled: 30, recorded: 30, overrun: 0, calls: 1 })
    await admission.close()
    expect(await books(budgeted)).toMatchObject({ held: 0, settled: 30 })
  })

  it('after the first is let in at once, without a promise', async () => {
    const { node, budget } = ground()
    const admission = await node()
    const { caller } = await budget({ measure: 1_000_000 })
    const first = await call(admission, caller, 100)
    const asked = { call: newCall(), caller, worst: micro(100), endpoint: 'chat', model: 'm', isStream: false } as const
    const second = admission.admit(asked)
    expect(second).not.toBeInstanceOf(Promise)
    first.end(1)
    ;(await second).finish(recordOf(asked.call, caller, { held: 100, cost: 1, outcome: 'answered' }))
    await admission.close()
  })

  it('that comes to more takes it from the budget as far as that reaches, and the rest is on record as an overrun', async () => {
    const { node, budget, books, faults } = ground()
    const admission = await node()
    const budgeted = await budget({ measure: 100 })
    const one = await call(admission, budgeted.caller, 60)
    one.end(150)
    await admission.flush()
    expect(await books(budgeted)).toMatchObject({ settled: 100, recorded: 150, overrun: 50 })
    expect(faults).toContainEqual(expect.objectContaining({ kind: 'overrun' }))
    await admission.close()
    expect(await books(budgeted)).toMatchObject({ held: 0, settled: 100 })
  })

  it('whose cost is no amount is billed at what was held, never at nothing', async () => {
    const { node, budget, books } = ground()
    const admission = await node()
    const budgeted = await budget({ measure: 100 })
    const one = await call(admission, budgeted.caller, 60)
    one.end(Number.NaN)
    expect(() => one.end(1)).toThrow(/ended before/)
    await admission.close()
    expect(await books(budgeted)).toMatchObject({ settled: 60, recorded: 60, held: 0 })
  })

  it('that costs nothing needs no budget, and is on record', async () => {
    const { node, budget, books } = ground()
    const admission = await node()
    const budgeted = await budget({ measure: 0 })
    ;(await call(admission, budgeted.caller, 0)).end(0)
    admission.note(recordOf(newCall(), budgeted.caller, { held: 0, cost: 0, outcome: 'cached' }))
    await admission.close()
    expect(await books(budgeted)).toMatchObject({ calls: 2, settled: 0, held: 0 })
  })

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('whose worst case is %d is not let in', async (worst) => {
    const { node, budget } = ground()
    const admission = await node()
    const { caller } = await budget({ measure: 100 })
    await expect(call(admission, caller, worst)).rejects.toThrow(RangeError)
    await admission.close()
  })
})

describe('a budget', () => {
  it.each([
    ['measure', { measure: 500 }],
    ['project', { measure: 10_000, project: 500 }],
    ['key', { measure: 10_000, project: 5_000, key: 500 }],
  ] as const)('of a %s is never passed, and its last dollar can be spent', async (level, limits) => {
    const { node, budget, books } = ground()
    const [one, two] = await Promise.all([node(), node()])
    const budgeted = await budget(limits)
    const { went, refused } = await many(
      Array.from({ length: 200 }, (_, at) => () => call(at % 2 === 0 ? one : two, budgeted.caller, 10)),
    )
    expect(went).toHaveLength(50)
    expect(refused).toHaveLength(150)
    const { project, key } = budgeted.caller
    const path = { measure: budgeted.measure, project: project.account, key: key.account }[level]
    for (const error of refused)
      expect(error).toMatchObject({
        code: 'budget-exceeded',
        params: { level: path, asked: '0.000010', free: '0.000000' },
      })
    // Half of it comes back, wherever it was lent to, and can be spent at the other node too.
    for (const each of went) each.end(5)
    const again = await many(Array.from({ length: 100 }, () => () => call(two, budgeted.caller, 10)))
    expect(again.went).toHaveLength(25)
    for (const each of again.went) each.end(10)
    await Promise.all([one.close(), two.close()])
    expect(await books(budgeted)).toMatchObject({ held: 0, settled: 500, recorded: 500, calls: 75 })
  })

  it('that is lent to another node and not used there is given back when it is needed', async () => {
    const { node, budget, books } = ground()
    const [one, two] = await Promise.all([node(), node()])
    const budgeted = await budget({ measure: 100_000 })
    const first = await call(one, budgeted.caller, 1_000)
    expect(one.state().idle).toBeGreaterThan(0)
    const rest = await call(two, budgeted.caller, 99_000)
    first.end(1_000)
    rest.end(99_000)
    await Promise.all([one.close(), two.close()])
    expect(await books(budgeted)).toMatchObject({ held: 0, settled: 100_000 })
  })

  it('for a dear call is not kept from a cheaper one behind it', async () => {
    const { node, budget } = ground()
    const admission = await node()
    const { caller } = await budget({ measure: 100 })
    const { went, refused } = await many([
      () => call(admission, caller, 101),
      () => call(admission, caller, 40),
      () => call(admission, caller, 70),
      () => call(admission, caller, 60),
    ])
    expect(went.map(({ admitted }) => admitted.held)).toEqual([40, 60])
    expect(refused).toHaveLength(2)
    for (const each of went) each.end(0)
    await admission.close()
  })

  it('can be lowered to what is spent and held by calls, though slices are out', async () => {
    const { node, budget, database, ledger } = ground()
    const admission = await node()
    const budgeted = await budget({ measure: 100_000 })
    const running = await call(admission, budgeted.caller, 1_000)
    expect(admission.state().idle).toBeGreaterThan(0)
    const projects = createProjects({
      database,
      ledger,
      secrets: createSecrets('x'.repeat(32)),
      now: () => new Date(),
      newId: randomUUID,
      random: randomBytes,
      isMeasure: () => true,
    })
    const at = { level: 'measure', measure: budgeted.measure.slice('models/'.length) } as const
    await expect(projects.setLimit({ job: 'test' }, at, minor(999))).rejects.toMatchObject({ code: 'limit-too-low' })
    expect(await projects.setLimit({ job: 'test' }, at, minor(1_000))).toMatchObject({ limit: 1_000, held: 1_000 })
    await expect(call(admission, budgeted.caller, 1)).rejects.toMatchObject({ code: 'budget-exceeded' })
    running.end(400)
    const last = await call(admission, budgeted.caller, 600)
    last.end(600)
    await admission.close()
  })

  it('that is not used goes back after a while', async () => {
    const { node, budget, books } = ground()
    const admission = await node({ settings: { idleMs: 0 } })
    const budgeted = await budget({ measure: 100_000 })
    ;(await call(admission, budgeted.caller, 10)).end(10)
    await admission.flush()
    await expect.poll(async () => (await books(budgeted)).held, { timeout: 10_000 }).toBe(0)
    await admission.close()
  })
})

describe('a key', () => {
  it('makes no more calls a minute and at once than it may', async () => {
    const { node, budget } = ground()
    const admission = await node()
    const { caller } = await budget({ measure: 1_000, perMinute: 3, atOnce: 2 })
    const running = await many(Array.from({ length: 3 }, () => () => call(admission, caller, 1)))
    expect(running.went).toHaveLength(2)
    expect(running.refused).toMatchObject([{ code: 'rate-limited', params: { limit: '2 parallel', seconds: 1 } }])
    for (const each of running.went) each.end(1)
    ;(await call(admission, caller, 1)).end(1)
    await expect(call(admission, caller, 1)).rejects.toMatchObject({
      code: 'rate-limited',
      params: { limit: '3/min', seconds: 20 },
    })
    await admission.close()
  })
})

describe('where the ledger does not answer', () => {
  it('calls with money in their slice go on, and others are told to come again', async () => {
    const { node, budget, another, ledger, database, books } = ground()
    const budgeted = await budget({ measure: 100_000 })
    const other = await another(budgeted)
    const admission = await node({ settings: { ledgerMs: 1_500 } })
    const first = await call(admission, budgeted.caller, 10)
    await database.transaction(async (connection) => {
      // Somebody's long transaction holds every level.
      await ledger
        .within(connection)
        .hold({ key: newCall(), by: 'test', path: other.caller.key.account, amount: minor(1) })
      ;(await call(admission, budgeted.caller, 10)).end(10)
      await expect(call(admission, other.caller, 10)).rejects.toMatchObject({ code: 'not-ready' })
    })
    first.end(10)
    ;(await call(admission, other.caller, 10)).end(10)
    await admission.close()
    expect(await books(budgeted)).toMatchObject({ held: 1, settled: 30 })
  })
})

describe('a node that another has taken for dead', () => {
  it('lets nobody in, and says so', async () => {
    const { node, budget, database, faults } = ground()
    const admission = await node()
    const { caller } = await budget({ measure: 1_000 })
    const one = await call(admission, caller, 10)
    await sql`update gateway_node set state = 'adopted' where id = ${admission.state().node}`.execute(database.tables())
    one.end(10)
    await expect(admission.flush()).rejects.toThrow(/taken this node for dead/)
    await expect.poll(() => admission.state().isReady, { timeout: 10_000 }).toBe(false)
    await expect(call(admission, caller, 10)).rejects.toMatchObject({ code: 'not-ready' })
    expect(faults).toContainEqual(expect.objectContaining({ kind: 'node-adopted' }))
    await admission.close()
  })
})

it('after all of this the books are in order', async () => {
  expect(await ground().ledger.check()).toEqual([])
})
