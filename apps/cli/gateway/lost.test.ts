import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createLedger, minor, type Accounts } from '#modules/accounts'
import { scratchDatabase, type ScratchDatabase } from '../../../test/support/scratchDatabase.ts'
import { migrations } from '../../server/modules.ts'
import { runAt } from '../run.ts'

let scratch: ScratchDatabase
let ledger: Accounts
beforeAll(async () => {
  scratch = await scratchDatabase(migrations)
  ledger = createLedger({ database: scratch.database, now: () => new Date(), newId: randomUUID })
})
afterAll(() => scratch.close())

async function feilun(...args: readonly string[]) {
  const env = { DATABASE_URL: scratch.url, FEILUN_SECRET: 'a secret of the tests that is long enough' }
  let [written, complained] = ['', '']
  const code = await runAt(['gateway', ...args], {
    language: 'en',
    env,
    write: (more) => void (written += more),
    complain: (more) => void (complained += more),
  })
  return { code, written, complained }
}

/** A node that has leased so much of a budget and was last seen so many seconds ago. */
async function nodeWith(amount: number, seconds: number) {
  const { database } = scratch
  const [node, account] = [randomUUID(), `models/measure-1/${randomUUID()}/project/key`]
  await ledger.open({ path: account, unit: 'usd-micro' })
  await ledger.limit({ key: randomUUID(), by: 'test', path: account, limit: minor(amount) })
  const { id: hold } = await ledger.hold({ key: randomUUID(), by: 'gateway', path: account, amount: minor(amount) })
  const db = database.tables()
  await sql`insert into gateway_node (id, host, begun, seen)
    values (${node}, 'machine-7', now(), now() - make_interval(secs => ${seconds}))`.execute(db)
  await sql`insert into gateway_lease (id, hold, node, account, amount, remaining, opened)
    values (${randomUUID()}, ${hold}, ${node}, ${account}, ${amount}, ${amount}, now())`.execute(db)
  return { node, account }
}

it('says that no node is lost and nothing was overrun, where that is so', async () => {
  expect(await feilun('lost')).toMatchObject({ code: 0, written: '', complained: 'No node is lost.\n' })
  expect(await feilun('overruns')).toMatchObject({ code: 0, written: '' })
})

it.each([
  ['settle-lost', 1_500_000, 'count as spent'],
  ['release-lost', 0, 'went back'],
])('lists a lost node with what it has, and ends it: %s', async (command, settled, said) => {
  const { node, account } = await nodeWith(1_500_000, 120)
  const listed = await feilun('lost')
  expect(listed.written).toMatch(new RegExp(`^Node ${node} on machine-7, last seen at 20.*: 1\\.50* US dollars\\.\n$`))
  const ended = await feilun(command, node, '--by', 'Ada')
  expect(ended).toMatchObject({ code: 0 })
  expect(ended.written).toContain(said)
  expect(await ledger.account(account)).toMatchObject({ settled, held: 0 })
  expect((await feilun('lost')).written).toBe('')
  expect(await feilun(command, node)).toMatchObject({ code: 1, written: '' })
  expect(await ledger.check()).toEqual([])
})

it('ends no node that was seen just now, nor one that never was', async () => {
  const { node, account } = await nodeWith(700, 5)
  for (const name of [node, randomUUID(), "x' or true"]) {
    const told = await feilun('release-lost', name)
    expect(told.code).toBe(1)
    expect(told.complained).toContain('is not lost')
  }
  expect(await ledger.account(account)).toMatchObject({ settled: 0, held: 700 })
})

it('lists calls that came to more than their budget had, with their sum', async () => {
  const call = randomUUID()
  await sql`insert into gateway_overrun (call, account, amount, at) values
    (${call}, 'models/m/p/q/k', 250000, now()), (${randomUUID()}, 'models/m/p/q/k', 750000, now() - interval '1 day')`.execute(
    scratch.database.tables(),
  )
  const { written, complained } = await feilun('overruns')
  expect(written.split('\n')[0]).toMatch(new RegExp(`call ${call}: 0\\.250* US dollars more than models/m/p/q/k had`))
  expect(complained).toMatch(/: 2\. They come to 1(\.0*)? US dollars/)
})

it('is called wrongly without a node', async () => {
  for (const args of [['settle-lost'], ['release-lost', 'a', 'b'], ['lost', 'a'], ['overruns', 'a']])
    expect((await feilun(...args)).code).toBe(2)
})
