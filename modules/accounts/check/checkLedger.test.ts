import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Connection } from '#platform/database'
import { minor } from '../index.ts'
import { startLedger, type StartedLedger } from '../testing/startLedger.ts'
import { checkLedger } from './checkLedger.ts'
import { FAULTS, type FaultKind } from './fault.ts'

let started: StartedLedger
let call: string
let hold: string
beforeAll(async () => {
  started = await startLedger()
  const { ledger, keyed, tree } = started
  const made = await tree(1_000)
  call = made.call
  await ledger.limit({ ...keyed(), path: made.scheme, limit: minor(900) })
  ;({ id: hold } = await ledger.hold({ ...keyed(), path: call, amount: minor(300) }))
  await ledger.settle({ ...keyed(), hold, amount: minor(100), rest: 'keep' })
  const other = await ledger.hold({ ...keyed(), path: call, amount: minor(50) })
  await ledger.release({ ...keyed(), hold: other.id })
})
afterAll(() => started.scratch.close())

/** Changes the tables behind the ledger's back, looks, and undoes it. */
async function planted(...statements: readonly string[]) {
  const undo = new Error('undo')
  let found: Awaited<ReturnType<typeof checkLedger>> = []
  const run = (connection: Connection, statement: string) => sql.raw(statement).execute(connection.tables())
  await started.scratch.database
    .transaction(async (connection) => {
      for (const table of ['account', 'counter', 'hold', 'transfer'])
        await run(connection, `alter table accounts_${table} disable trigger user`)
      await run(
        connection,
        `do $$ declare one record; begin
          for one in select conrelid::regclass as place, conname from pg_constraint
            where contype in ('c', 'f') and conrelid::regclass::text like 'accounts_%' loop
            execute format('alter table %s drop constraint %I cascade', one.place, one.conname);
          end loop; end $$`,
      )
      for (const statement of statements) await run(connection, statement)
      found = await checkLedger(connection)
      throw undo
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error
    })
  return found
}

it('finds nothing in books that are in order', async () => {
  expect(await started.ledger.check()).toEqual([])
  expect(await planted()).toEqual([])
})

const inCall = `account = (select id from accounts_account where path like '%/call')`
const corruptions: readonly (readonly [string, FaultKind, readonly string[]])[] = [
  [
    'an entry that was changed',
    'transfer-unbalanced',
    [`update accounts_transfer set held = held + 1 where kind = 'hold'`],
  ],
  [
    'entries that balance but were changed',
    'counter-differs',
    [`update accounts_transfer set held = held + 1, free = free - 1 where kind = 'hold'`],
  ],
  ['a transfer that was taken away', 'hold-differs', [`delete from accounts_transfer where kind = 'release'`]],
  [
    'a transfer that was written twice',
    'counter-differs',
    [
      `insert into accounts_transfer (key, kind, account, hold, asked, free, held, "by", at) select key || '-again', kind, account, hold, asked, free, held, "by", at from accounts_transfer where kind = 'hold' limit 1`,
    ],
  ],
  ['a transfer of no account', 'transfer-astray', [`update accounts_transfer set account = 999 where kind = 'settle'`]],
  [
    'a transfer of no hold',
    'transfer-astray',
    [`update accounts_transfer set hold = gen_random_uuid() where kind = 'settle'`],
  ],
  [
    'a counter that was changed',
    'counter-differs',
    [`update accounts_counter set own_settled = own_settled + 1 where ${inCall}`],
  ],
  ['a counter that was taken away', 'counter-differs', [`delete from accounts_counter where ${inCall}`]],
  ['a total that was changed', 'total-differs', [`update accounts_counter set settled = settled + 1 where most = 900`]],
  ['a limit that was changed', 'limit-differs', [`update accounts_counter set most = 950 where most = 900`]],
  [
    'a limit that was lifted without a word',
    'limit-differs',
    [`update accounts_counter set most = null, held = null, settled = null, released = null where most = 900`],
  ],
  ['a limit that was passed', 'limit-passed', [`update accounts_counter set most = 200 where most = 900`]],
  [
    'a hold that was changed',
    'hold-differs',
    [`update accounts_hold set amount = amount + 1, settled = settled + 1 where state = 'open'`],
  ],
  ['a hold in another account', 'hold-differs', [`update accounts_hold set account = 1 where state = 'open'`]],
  [
    'a hold that is called settled and is not',
    'hold-state',
    [`update accounts_hold set state = 'settled' where state = 'open'`],
  ],
  [
    'a hold that is called open and has nothing left',
    'hold-state',
    [`update accounts_hold set state = 'open' where state = 'released'`],
  ],
  ['a hold that was taken away', 'held-differs', [`delete from accounts_hold where state = 'open'`]],
  ['a hold of no account', 'hold-astray', [`update accounts_hold set account = 999 where state = 'open'`]],
  [
    'an account below another than its path says',
    'tree-differs',
    [`update accounts_account set parent = 1 where path like '%/call'`],
  ],
  [
    'an account that counts something else',
    'tree-differs',
    [`update accounts_account set unit = 'place' where path like '%/call'`],
  ],
  [
    'an account with another way to its root',
    'tree-differs',
    [`update accounts_account set chain = array[id] where path like '%/call'`],
  ],
]

it.each(corruptions)('finds %s (%s)', async (_, kind, statements) => {
  const found = await planted(...statements)
  expect(found.map((fault) => fault.kind)).toContain(kind)
  for (const { at, expected, found: seen } of found) {
    expect(at).not.toBe('')
    expect(expected).not.toBe(seen)
  }
})

it('every kind of fault is planted above', () => {
  expect(new Set(corruptions.map(([, kind]) => kind))).toEqual(new Set(FAULTS))
})
