import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accountsMigrations, createLedger, minor, type Accounts } from '#modules/accounts'
import { readPack, type Pack } from '#modules/packs'
import { rowsMigrations } from '#platform/database'
import { scratchDatabase, type ScratchDatabase } from '../../test/support/scratchDatabase.ts'
import { openAccounts } from './openAccounts.ts'

const call = 'smart-teaching-grant/smart-teaching-grant/example-call'
let scratch: ScratchDatabase
let ledger: Accounts
let pack: Pack
beforeAll(async () => {
  scratch = await scratchDatabase([rowsMigrations, accountsMigrations])
  ledger = createLedger({ database: scratch.database, now: () => new Date('2026-04-01T02:00:00Z'), newId: randomUUID })
  const read = await readPack('packs/hk-2026')
  if (!read.ok) throw new Error('the pack does not load')
  pack = read.pack
})
afterAll(() => scratch.close())

const holds = (amount: number) => ledger.hold({ key: randomUUID(), by: 'test', path: call, amount: minor(amount) })

it('opens what awards are held in, with nothing to give before somebody sets a limit', async () => {
  await openAccounts(ledger, pack)
  await expect(holds(1)).rejects.toMatchObject({ code: 'limit-exceeded' })
})

it('leaves a limit that somebody set, and whatever is held already, as they are', async () => {
  await ledger.limit({ key: randomUUID(), by: 'test', path: call, limit: minor(100) })
  await openAccounts(ledger, pack)
  expect(await ledger.account(call)).toMatchObject({ limit: 100 })
  const elsewhere = 'ai-training-for-all/ai-course-organisers/example-call'
  const other = await scratchDatabase([rowsMigrations, accountsMigrations])
  const used = createLedger({
    database: other.database,
    now: () => new Date('2026-04-01T02:00:00Z'),
    newId: randomUUID,
  })
  await used.open({ path: elsewhere, unit: 'HKD' })
  await used.hold({ key: randomUUID(), by: 'test', path: elsewhere, amount: minor(5) })
  await openAccounts(used, pack)
  expect(await used.account(elsewhere)).toMatchObject({ limit: undefined, held: 5 })
  await other.close()
})
