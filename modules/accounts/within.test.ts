import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { minor } from './index.ts'
import { startLedger, type StartedLedger } from './testing/startLedger.ts'

let started: StartedLedger
beforeAll(async () => {
  started = await startLedger()
})
afterAll(() => started.scratch.close())
const ground = () => started

describe('within a transaction of the caller', () => {
  it('what is moved is kept or undone with the rest', async () => {
    const { ledger, keyed, tree, scratch } = ground()
    const { call } = await tree()
    const undone = scratch.database.transaction(async (connection) => {
      const inner = ledger.within(connection)
      await inner.hold({ ...keyed(), path: call, amount: minor(10) })
      expect(await inner.account(call)).toMatchObject({ held: 10 })
      throw new Error('changed my mind')
    })
    await expect(undone).rejects.toThrow('changed my mind')
    expect(await ledger.account(call)).toMatchObject({ held: 0 })
  })

  it('a refusal leaves the transaction whole', async () => {
    const { ledger, keyed, tree, scratch } = ground()
    const { call } = await tree(10)
    await scratch.database.transaction(async (connection) => {
      const inner = ledger.within(connection)
      await expect(inner.hold({ ...keyed(), path: call, amount: minor(11) })).rejects.toMatchObject({
        code: 'limit-exceeded',
      })
      await inner.hold({ ...keyed(), path: call, amount: minor(10) })
    })
    expect(await ledger.account(call)).toMatchObject({ held: 10 })
  })

  it('works for the role of people, which may not touch the tables', async () => {
    const { ledger, keyed, tree, scratch } = ground()
    const { call } = await tree()
    const held = await scratch.database.within({ person: 'ann' }, async (connection) => {
      const inner = ledger.within(connection)
      await inner.open({ path: `${call}/award`, unit: 'HKD' })
      const hold = await inner.hold({ ...keyed(), path: `${call}/award`, amount: minor(10) })
      await inner.settle({ ...keyed(), hold: hold.id, rest: 'keep' })
      expect(await inner.below(call)).toMatchObject([{ settled: 10 }])
      return inner.holdOf(hold.id)
    })
    expect(held).toMatchObject({ state: 'settled' })
    for (const statement of [
      'select * from accounts_transfer',
      'update accounts_counter set own_held = 1',
      'select accounts_check_tree()',
      // What there is to give is set by the program, which asks whose office that is: not by whoever applies for it.
      "select accounts_set_limit('k', 'ann', 'a', 1, 'x', null, now())",
    ])
      await expect(
        scratch.database.within({ person: 'ann' }, (connection) => sql.raw(statement).execute(connection.tables())),
      ).rejects.toThrow(/permission denied/)
  })

  it('is refused where it could not see what others have done', async () => {
    const { ledger, keyed, tree, scratch } = ground()
    const { call } = await tree()
    const held = scratch.database.transaction(async (connection) => {
      await sql`set transaction isolation level repeatable read`.execute(connection.tables())
      return ledger.within(connection).hold({ ...keyed(), path: call, amount: minor(1) })
    })
    await expect(held).rejects.toThrow(/read committed/)
  })
})

it('200 clients after the last 10 places: exactly 10 have one, and 190 are told clearly', async () => {
  const { ledger, keyed, scratch } = ground()
  const [root, call] = ['last-places', 'last-places/scheme/call']
  await ledger.open({ path: call, unit: 'place' })
  await ledger.limit({ ...keyed(), path: root, limit: minor(1_000) })
  await ledger.limit({ ...keyed(), path: call, limit: minor(10) })
  // Half of them alone, half in transactions of other work, so that processes and not only clients of one are in each other's way.
  const answers = await Promise.allSettled(
    Array.from({ length: 200 }, (_, at) => {
      const asked = { ...keyed(), path: call, amount: minor(1) }
      return at % 2 === 0
        ? ledger.hold(asked)
        : scratch.database.transaction((connection) => ledger.within(connection).hold(asked))
    }),
  )
  const refusals = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
  expect(answers.length - refusals.length).toBe(10)
  expect(refusals).toHaveLength(190)
  for (const refusal of refusals)
    expect(refusal).toMatchObject({ code: 'limit-exceeded', params: { level: call, free: 0, asked: 1 } })
  expect(await ledger.account(root)).toMatchObject({ held: 10 })
})

it('a tree that somebody keeps locked keeps no other waiting', async () => {
  const { ledger, keyed, tree, scratch } = ground()
  const [locked, free] = [await tree(), await tree()]
  const asked = { ...keyed(), path: locked.call, amount: minor(1) }
  let waiting: Promise<unknown> = Promise.resolve()
  await scratch.database.transaction(async (connection) => {
    await ledger.within(connection).hold({ ...keyed(), path: locked.call, amount: minor(1) })
    waiting = ledger.hold(asked)
    const others = await Promise.all(
      Array.from({ length: 50 }, () => ledger.hold({ ...keyed(), path: free.call, amount: minor(1) })),
    )
    expect(others).toHaveLength(50)
    expect(await ledger.account(locked.call)).toMatchObject({ held: 0 })
  })
  await waiting
  expect(await ledger.account(locked.call)).toMatchObject({ held: 2 })
})

it('whoever meets others in the way of two accounts is never stuck, and the books are in order', async () => {
  const { ledger, keyed, tree, scratch } = ground()
  const [one, two] = [await tree(100_000), await tree(100_000)]
  const both = (first: string, second: string) =>
    scratch.database.transaction(async (connection) => {
      const inner = ledger.within(connection)
      await inner.hold({ ...keyed(), path: first, amount: minor(1) })
      await inner.hold({ ...keyed(), path: second, amount: minor(1) })
    })
  const answers = await Promise.allSettled(
    Array.from({ length: 8 }, (_, at) => (at % 2 === 0 ? both(one.call, two.call) : both(two.call, one.call))),
  )
  const done = answers.filter(({ status }) => status === 'fulfilled').length
  for (const answer of answers)
    if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'ledger-busy' })
  expect(done).toBeGreaterThan(0)
  for (const { call } of [one, two]) expect(await ledger.account(call)).toMatchObject({ held: done })
})

it('after all of this the books are in order', async () => {
  expect(await ground().ledger.check()).toEqual([])
})
