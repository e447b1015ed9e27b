import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { minor, type Minor } from './index.ts'
import { startLedger, type StartedLedger } from './testing/startLedger.ts'

let started: StartedLedger
beforeAll(async () => {
  started = await startLedger()
})
afterAll(() => started.scratch.close())
const ground = () => started

/** An amount that no honest caller could make. */
const forged = (amount: number): Minor => amount as Minor

describe('a hold', () => {
  it('is held in its account and at every level above', async () => {
    const { ledger, keyed, tree } = ground()
    const { root, scheme, call } = await tree()
    const hold = await ledger.hold({ ...keyed(), path: call, amount: minor(300) })
    expect(hold).toMatchObject({ account: call, unit: 'HKD', amount: 300, settled: 0, released: 0, state: 'open' })
    expect(await ledger.holdOf(hold.id)).toEqual(hold)
    for (const path of [root, scheme, call])
      expect(await ledger.account(path)).toMatchObject({ held: 300, settled: 0, released: 0 })
  })

  it('is refused where any level has no room, with the level and what is free there', async () => {
    const { ledger, keyed, tree } = ground()
    const { root, scheme, call } = await tree(500)
    await ledger.hold({ ...keyed(), path: call, amount: minor(300) })
    await expect(ledger.hold({ ...keyed(), path: call, amount: minor(201) })).rejects.toMatchObject({
      code: 'limit-exceeded',
      params: { level: root, free: 200, asked: 201, unit: 'HKD' },
    })
    await ledger.limit({ ...keyed(), path: scheme, limit: minor(350) })
    await expect(ledger.hold({ ...keyed(), path: call, amount: minor(51) })).rejects.toMatchObject({
      params: { level: scheme, free: 50 },
    })
    expect(await ledger.hold({ ...keyed(), path: call, amount: minor(50) })).toMatchObject({ state: 'open' })
    expect(await ledger.account(root)).toMatchObject({ held: 350 })
  })

  it('may pass between limits of children that are more than their parent’s together', async () => {
    const { ledger, keyed, tree } = ground()
    const { root } = await tree(100)
    for (const child of ['one', 'two']) {
      await ledger.open({ path: `${root}/${child}`, unit: 'HKD' })
      await ledger.limit({ ...keyed(), path: `${root}/${child}`, limit: minor(80) })
    }
    await ledger.hold({ ...keyed(), path: `${root}/one`, amount: minor(80) })
    await expect(ledger.hold({ ...keyed(), path: `${root}/two`, amount: minor(21) })).rejects.toMatchObject({
      params: { level: root, free: 20 },
    })
    await ledger.hold({ ...keyed(), path: `${root}/two`, amount: minor(20) })
  })

  it('settles in part, keeps or releases the rest, and can be refunded', async () => {
    const { ledger, keyed, tree } = ground()
    const { root, call } = await tree()
    const { id: hold } = await ledger.hold({ ...keyed(), path: call, amount: minor(300) })
    const part = await ledger.settle({ ...keyed(), hold, amount: minor(100), rest: 'keep' })
    expect(part).toMatchObject({ settled: 100, released: 0, state: 'open' })
    await expect(ledger.settle({ ...keyed(), hold, amount: minor(201), rest: 'keep' })).rejects.toMatchObject({
      code: 'hold-exceeded',
      params: { left: 200, asked: 201 },
    })
    const rest = await ledger.settle({ ...keyed(), hold, amount: minor(50), rest: 'release' })
    expect(rest).toMatchObject({ settled: 150, released: 150, state: 'settled' })
    for (const again of [
      ledger.settle({ ...keyed(), hold, rest: 'keep' }),
      ledger.release({ ...keyed(), hold }),
      ledger.release({ ...keyed(), hold, amount: minor(1) }),
    ])
      await expect(again).rejects.toMatchObject({ code: 'hold-closed', params: { state: 'settled' } })
    await expect(ledger.refund({ ...keyed(), hold, amount: minor(151) })).rejects.toMatchObject({
      code: 'hold-exceeded',
      params: { left: 150 },
    })
    expect(await ledger.refund({ ...keyed(), hold, amount: minor(50) })).toMatchObject({
      settled: 100,
      state: 'settled',
    })
    expect(await ledger.account(root)).toMatchObject({ held: 0, settled: 100, released: 200 })
    expect(await ledger.refund({ ...keyed(), hold, amount: minor(100) })).toMatchObject({
      settled: 0,
      released: 300,
      state: 'released',
    })
    expect(await ledger.account(call)).toMatchObject({ held: 0, settled: 0, released: 300 })
  })

  it('releases in part and then whole', async () => {
    const { ledger, keyed, tree } = ground()
    const { call } = await tree()
    const { id: hold } = await ledger.hold({ ...keyed(), path: call, amount: minor(300) })
    expect(await ledger.release({ ...keyed(), hold, amount: minor(100) })).toMatchObject({
      released: 100,
      state: 'open',
    })
    expect(await ledger.release({ ...keyed(), hold })).toMatchObject({ released: 300, state: 'released' })
    expect(await ledger.account(call)).toMatchObject({ held: 0, released: 300 })
  })

  it('cannot be settled once its time is over, and is free again when the job has come by', async () => {
    const { ledger, keyed, tree, clock } = ground()
    const { call } = await tree()
    const expires = new Date(clock.now.getTime() + 60_000)
    const { id: hold } = await ledger.hold({ ...keyed(), path: call, amount: minor(300), expires })
    const { id: part } = await ledger.hold({ ...keyed(), path: call, amount: minor(200), expires })
    await ledger.settle({ ...keyed(), hold: part, amount: minor(120), rest: 'keep' })
    expect(await ledger.expire(new Date(expires.getTime() - 1))).toBe(0)
    clock.now = expires
    await expect(ledger.settle({ ...keyed(), hold, rest: 'keep' })).rejects.toMatchObject({
      code: 'hold-closed',
      params: { state: 'expired' },
    })
    expect(await ledger.expire(clock.now, 1)).toBe(1)
    expect(await ledger.expire(clock.now)).toBe(1)
    expect(await ledger.expire(clock.now)).toBe(0)
    expect(await ledger.holdOf(hold)).toMatchObject({ state: 'expired', released: 300 })
    expect(await ledger.holdOf(part)).toMatchObject({ state: 'settled', settled: 120, released: 80 })
    expect(await ledger.account(call)).toMatchObject({ held: 0, settled: 120, released: 380 })
    await expect(ledger.hold({ ...keyed(), path: call, amount: minor(1), expires })).rejects.toMatchObject({
      code: 'expiry-past',
    })
  })
})

describe('a limit', () => {
  it('begins with all that was moved below it before', async () => {
    const { ledger, keyed, tree } = ground()
    const { scheme, call } = await tree(1_000)
    const { id: hold } = await ledger.hold({ ...keyed(), path: call, amount: minor(300) })
    await ledger.settle({ ...keyed(), hold, amount: minor(100), rest: 'keep' })
    await expect(ledger.limit({ ...keyed(), path: scheme, limit: minor(299) })).rejects.toMatchObject({
      code: 'limit-too-low',
      params: { used: 300 },
    })
    expect(await ledger.limit({ ...keyed(), path: scheme, limit: minor(300) })).toMatchObject({ limit: 300, held: 200 })
    await ledger.settle({ ...keyed(), hold, rest: 'keep' })
    expect(await ledger.account(scheme)).toMatchObject({ limit: 300, held: 0, settled: 300 })
    await ledger.limit({ ...keyed(), path: scheme, limit: undefined })
    await ledger.hold({ ...keyed(), path: call, amount: minor(700) })
    expect(await ledger.account(scheme)).toMatchObject({ limit: undefined, held: 700, settled: 300 })
  })

  it('is on record with its reason, once for each key', async () => {
    const { ledger, keyed, tree } = ground()
    const { call } = await tree()
    const set = { ...keyed(), path: call, limit: minor(90), reason: ' Fewer places. ' }
    await Promise.all([ledger.limit(set), ledger.limit(set)])
    const { transfers } = await ledger.entries(call)
    expect(transfers).toMatchObject([
      { kind: 'limit', limit: 90, granted: -90, free: 90, held: 0, settled: 0, by: 'tester', reason: 'Fewer places.' },
    ])
    await expect(ledger.limit({ ...set, limit: minor(80) })).rejects.toMatchObject({ code: 'transfer-key-reused' })
  })

  it('set while others hold below it counts every one of them', async () => {
    const { ledger, keyed, tree } = ground()
    const { scheme, call } = await tree(1_000_000)
    const holds = Array.from({ length: 200 }, () => ledger.hold({ ...keyed(), path: call, amount: minor(1) }))
    const limits = Array.from({ length: 5 }, (_, at) =>
      ledger.limit({ ...keyed(), path: scheme, limit: at % 2 === 0 ? minor(400) : undefined }),
    )
    await Promise.all([...holds, ...limits])
    await ledger.limit({ ...keyed(), path: scheme, limit: minor(200) })
    expect(await ledger.account(scheme)).toMatchObject({ held: 200, limit: 200 })
  })
})

describe('an account', () => {
  it('is opened with all that is missing above it, and opened twice is the same', async () => {
    const { ledger } = ground()
    const asked = { path: 'gateway/team/key', unit: 'token' } as const
    const views = await Promise.all(Array.from({ length: 10 }, () => ledger.open(asked)))
    expect(new Set(views.map(({ path }) => path))).toEqual(new Set(['gateway/team/key']))
    expect((await ledger.below('')).map(({ path }) => path)).toContain('gateway/team')
    expect(await ledger.below('gateway', 1)).toMatchObject([{ path: 'gateway/team', unit: 'token', limit: undefined }])
    expect(await ledger.below('gateway', 8, 'gateway/team')).toMatchObject([{ path: 'gateway/team/key' }])
  })

  it('counts one unit with all its tree', async () => {
    const { ledger, tree } = ground()
    const { root } = await tree()
    await expect(ledger.open({ path: `${root}/other`, unit: 'place' })).rejects.toMatchObject({
      code: 'unit-mismatch',
      params: { account: root, is: 'HKD', asked: 'place' },
    })
    expect(await ledger.below(`${root}/other`)).toEqual([])
  })

  it('has a path that can be written in an address', async () => {
    const { ledger } = ground()
    for (const path of [
      '',
      '/',
      'a//b',
      'a/',
      '../a',
      'a b',
      'a/b/c/d/e/f/g/h/i',
      'é',
      `${'a'.repeat(401)}`,
      'a\u0000',
    ])
      await expect(ledger.open({ path, unit: 'HKD' })).rejects.toMatchObject({ code: 'account-path-invalid' })
  })

  it('that nobody opened is unknown, to read and to hold in', async () => {
    const { ledger, keyed } = ground()
    const unknown = { code: 'account-unknown' }
    await expect(ledger.account('nowhere')).rejects.toMatchObject(unknown)
    await expect(ledger.hold({ ...keyed(), path: 'nowhere', amount: minor(1) })).rejects.toMatchObject(unknown)
    await expect(ledger.limit({ ...keyed(), path: 'nowhere', limit: minor(1) })).rejects.toMatchObject(unknown)
    const none = '00000000-0000-4000-8000-000000000000'
    for (const hold of [none, 'x', "'; drop table accounts_hold"])
      await expect(ledger.settle({ ...keyed(), hold, rest: 'keep' })).rejects.toMatchObject({ code: 'hold-unknown' })
    await expect(ledger.holdOf(none)).rejects.toMatchObject({ code: 'hold-unknown' })
  })
})

describe('an amount', () => {
  it.each([-1, 0, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 1e300])('of %d is refused', async (amount) => {
    const { ledger, keyed, tree } = ground()
    const { call } = await tree()
    const refused = { code: 'amount-invalid' }
    await expect(ledger.hold({ ...keyed(), path: call, amount: forged(amount) })).rejects.toMatchObject(refused)
    const { id: hold } = await ledger.hold({ ...keyed(), path: call, amount: minor(10) })
    await expect(ledger.settle({ ...keyed(), hold, amount: forged(amount), rest: 'keep' })).rejects.toMatchObject(
      refused,
    )
    await expect(ledger.release({ ...keyed(), hold, amount: forged(amount) })).rejects.toMatchObject(refused)
    await expect(ledger.refund({ ...keyed(), hold, amount: forged(amount) })).rejects.toMatchObject(refused)
    if (amount !== 0)
      await expect(ledger.limit({ ...keyed(), path: call, limit: forged(amount) })).rejects.toMatchObject(refused)
  })

  it('that would make a sum beyond 2^53 is refused, and the sum of several accounts beyond it is not told wrongly', async () => {
    const { ledger, keyed } = ground()
    const most = minor(Number.MAX_SAFE_INTEGER)
    await ledger.open({ path: 'vast/one', unit: 'token' })
    await ledger.open({ path: 'vast/two', unit: 'token' })
    const refused = { code: 'amount-invalid' }
    const first = await ledger.hold({ ...keyed(), path: 'vast/one', amount: most })
    await expect(ledger.hold({ ...keyed(), path: 'vast/one', amount: minor(1) })).rejects.toMatchObject(refused)
    const second = await ledger.hold({ ...keyed(), path: 'vast/two', amount: minor(1) })
    await expect(ledger.account('vast')).rejects.toMatchObject(refused)
    expect(await ledger.account('vast/one')).toMatchObject({ held: most })
    await ledger.settle({ ...keyed(), hold: first.id, amount: minor(1), rest: 'release' })
    await ledger.release({ ...keyed(), hold: second.id })
  })
})

describe('the same request', () => {
  it('is counted once, however often it is made, and answered as at first', async () => {
    const { ledger, keyed, tree } = ground()
    const { call } = await tree()
    const asked = { ...keyed(), path: call, amount: minor(10) }
    const answers = await Promise.all(Array.from({ length: 20 }, () => ledger.hold(asked)))
    const [first] = answers
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(await ledger.account(call)).toMatchObject({ held: 10 })
    const settle = { ...keyed(), hold: first?.id ?? '', amount: minor(4), rest: 'keep' } as const
    const settled = await ledger.settle(settle)
    await ledger.release({ ...keyed(), hold: settle.hold })
    expect(await ledger.settle(settle)).toEqual(settled)
    expect(await ledger.hold({ ...asked, by: 'another' })).toEqual(first)
    expect(await ledger.account(call)).toMatchObject({ held: 0, settled: 4, released: 6 })
  })

  it('with other content is another, and refused', async () => {
    const { ledger, keyed, tree } = ground()
    const { call, scheme } = await tree()
    const asked = { ...keyed(), path: call, amount: minor(10) }
    const { id: hold } = await ledger.hold(asked)
    const reused = { code: 'transfer-key-reused', params: { key: asked.key } }
    await expect(ledger.hold({ ...asked, amount: minor(11) })).rejects.toMatchObject(reused)
    await expect(ledger.hold({ ...asked, path: scheme })).rejects.toMatchObject(reused)
    await expect(ledger.release({ ...asked, hold, amount: minor(10) })).rejects.toMatchObject(reused)
    const settle = { ...keyed(), hold, amount: minor(4), rest: 'keep' } as const
    await ledger.settle(settle)
    await expect(ledger.settle({ ...settle, rest: 'release' })).rejects.toMatchObject({ code: reused.code })
  })

  it('may be made again after a refusal', async () => {
    const { ledger, keyed, tree } = ground()
    const { root, call } = await tree(5)
    const asked = { ...keyed(), path: call, amount: minor(10) }
    await expect(ledger.hold(asked)).rejects.toMatchObject({ code: 'limit-exceeded' })
    await ledger.limit({ ...keyed(), path: root, limit: minor(10) })
    expect(await ledger.hold(asked)).toMatchObject({ state: 'open' })
  })

  it('needs a time that is one', async () => {
    const { ledger, keyed, tree } = ground()
    const { call } = await tree()
    for (const expires of [new Date(Number.NaN), new Date(8.64e15)])
      await expect(ledger.hold({ ...keyed(), path: call, amount: minor(1), expires })).rejects.toMatchObject({
        code: 'request-invalid',
      })
  })

  it('needs a key that can be kept', async () => {
    const { ledger, tree } = ground()
    const { call } = await tree()
    for (const key of ['', 'a\u0000b', 'k'.repeat(201)])
      await expect(ledger.hold({ key, by: 'x', path: call, amount: minor(1) })).rejects.toMatchObject({
        code: 'request-invalid',
      })
  })
})

it('the journal is only ever added to', async () => {
  const { scratch } = ground()
  for (const statement of [
    'update accounts_transfer set at = now()',
    'delete from accounts_transfer',
    'truncate accounts_transfer',
    'delete from accounts_hold',
    'delete from accounts_counter',
    'update accounts_account set unit = unit',
  ])
    await expect(sql.raw(statement).execute(scratch.database.tables())).rejects.toThrow(/only ever added to/)
})

it('after all of this the books are in order', async () => {
  expect(await ground().ledger.check()).toEqual([])
})
