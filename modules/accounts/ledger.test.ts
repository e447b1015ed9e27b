import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rowsMigrations } from '#platform/database'
import { scratchDatabase, type ScratchDatabase } from '../../test/support/scratchDatabase.ts'
import { accountsMigrations, createLedger, minor, type Accounts } from './index.ts'

let scratch: ScratchDatabase
let ledger: Accounts
let now = new Date('2026-11-01T00:00:00Z')
beforeAll(async () => {
  scratch = await scratchDatabase([rowsMigrations, accountsMigrations])
  ledger = createLedger({ database: scratch.database, now: () => now, newId: randomUUID })
})
afterAll(() => scratch.close())

let keys = 0
const keyed = () => ({ key: `key-${++keys}`, by: 'tester' })
let roots = 0
/** A measure, a scheme and a call, limited at the measure. */
async function tree(limit = 1_000) {
  const root = `measure-${++roots}`
  const call = `${root}/scheme/call`
  await ledger.open({ path: call, unit: 'HKD' })
  await ledger.limit({ ...keyed(), path: root, limit: minor(limit) })
  return { root, call }
}

describe('a hold', () => {
  it('is held in its account and at every level above', async () => {
    const { root, call } = await tree()
    const hold = await ledger.hold({ ...keyed(), path: call, amount: minor(300) })
    expect(hold).toMatchObject({ account: call, unit: 'HKD', amount: 300, settled: 0, released: 0, state: 'open' })
    for (const path of [root, `${root}/scheme`, call])
      expect(await ledger.account(path)).toMatchObject({ held: 300, settled: 0, released: 0 })
  })

  it('is refused where any level has no room, with the level and what is free there', async () => {
    const { root, call } = await tree(500)
    await ledger.hold({ ...keyed(), path: call, amount: minor(300) })
    await expect(ledger.hold({ ...keyed(), path: call, amount: minor(201) })).rejects.toMatchObject({
      code: 'limit-exceeded',
      params: { level: root, free: 200, asked: 201, unit: 'HKD' },
    })
    expect(await ledger.account(call)).toMatchObject({ held: 300 })
  })

  it('settles in part, keeps or releases the rest, and can be refunded', async () => {
    const { call } = await tree()
    const hold = await ledger.hold({ ...keyed(), path: call, amount: minor(300) })
    expect(await ledger.settle({ ...keyed(), hold: hold.id, amount: minor(100), rest: 'keep' })).toMatchObject({
      settled: 100,
      released: 0,
      state: 'open',
    })
    expect(await ledger.settle({ ...keyed(), hold: hold.id, amount: minor(50), rest: 'release' })).toMatchObject({
      settled: 150,
      released: 150,
      state: 'settled',
    })
    await expect(ledger.settle({ ...keyed(), hold: hold.id, rest: 'keep' })).rejects.toMatchObject({
      code: 'hold-closed',
    })
    expect(await ledger.refund({ ...keyed(), hold: hold.id, amount: minor(150) })).toMatchObject({
      settled: 0,
      released: 300,
      state: 'released',
    })
    expect(await ledger.account(call)).toMatchObject({ held: 0, settled: 0, released: 300 })
  })
})

it('counts the same request once, however often it is made', async () => {
  const { call } = await tree()
  const asked = { ...keyed(), path: call, amount: minor(10) }
  const answers = await Promise.all(Array.from({ length: 20 }, () => ledger.hold(asked)))
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  expect(await ledger.account(call)).toMatchObject({ held: 10 })
  await expect(ledger.hold({ ...asked, amount: minor(11) })).rejects.toMatchObject({ code: 'transfer-key-reused' })
})
