import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { minor } from '#modules/accounts'
import { readCsv } from '../../../platform/http/testing/readCsv.ts'
import { startBlueprint, type StartedBlueprint } from '../testing/startSaltbridge.ts'

const measure = 'evening-classes'
let city: StartedBlueprint
beforeAll(async () => {
  city = await startBlueprint()
})
afterAll(() => city.close())

const get = async (url: string) => {
  const reply = await city.app.inject({ url, headers: { 'accept-language': 'en' } })
  expect(reply.statusCode).toBe(200)
  return reply
}
const movedInApi = async (url = `/api/measures/${measure}`) => (await get(url)).json().measure.moved
const ledgerNow = async () => {
  const { unit, limit, held, settled, released } = await city.ledger.account(measure)
  const whole = (cents: number) => cents / 100
  return {
    unit,
    ...(limit === undefined ? {} : { allocated: whole(limit) }),
    committed: whole(held),
    paid: whole(settled),
    released: whole(released),
    example: false,
  }
}

describe('money of a measure in the accounts', () => {
  it('is said plainly not to be there where nothing has moved', async () => {
    expect((await get(`/blueprint/${measure}`)).body).toContain('Nothing has moved in the accounts for this measure')
    expect((await get('/blueprint')).body).toContain('Nothing has moved in the accounts of this installation')
    expect(await movedInApi()).toBeUndefined()
  })

  it('equals the ledger on every page and in all data, whatever has moved, at once', async () => {
    const { ledger } = city
    const path = `${measure}/lamps/2026-1`
    await ledger.open({ path, unit: 'HKD' })
    await ledger.limit({ key: 'limit', by: 'test', path: measure, limit: minor(10_000_000_00) })
    let key = 0
    const move = fc.record({
      do: fc.constantFrom('hold', 'settle', 'release', 'limit'),
      cents: fc.integer({ min: 1, max: 9_999_99 }),
    })
    const open: string[] = []
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 4 }), async (moves) => {
        for (const { do: what, cents } of moves) {
          const by = { key: `k${(key += 1)}`, by: 'test' }
          const hold = open.at(-1)
          if (what === 'limit') await ledger.limit({ ...by, path: measure, limit: minor(10_000_000_00 + cents) })
          else if (what === 'hold' || hold === undefined)
            open.push((await ledger.hold({ ...by, path, amount: minor(cents) })).id)
          else {
            open.pop()
            if (what === 'settle') await ledger.settle({ ...by, hold, rest: 'release' })
            else await ledger.release({ ...by, hold })
          }
        }
        const now = await ledgerNow()
        expect(await movedInApi()).toEqual(now)
        const list = (await get('/api/measures')).json().measures
        expect(list.find(({ id }: { id: string }) => id === measure).moved).toEqual(now)
        const [head = [], ...rows] = readCsv((await get('/api/measures.csv')).body)
        const row = rows.find(([id]) => id === measure) ?? []
        const cell = (name: string) => row[head.indexOf(name)]
        expect([
          cell('ledger_unit'),
          cell('ledger_allocated'),
          cell('ledger_committed'),
          cell('ledger_paid'),
          cell('ledger_released'),
        ]).toEqual([now.unit, now.allocated, now.committed, now.paid, now.released].map(String))
        const money = (amount: number) =>
          new Intl.NumberFormat('en', {
            maximumFractionDigits: 2,
            minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
          }).format(amount)
        const page = (await get(`/blueprint/${measure}`)).body
        const overview = (await get('/blueprint')).body
        for (const amount of [now.committed, now.paid, now.released])
          if (amount < 1_000_000) for (const body of [page, overview]) expect(body).toContain(`HK$${money(amount)}`)
      }),
      { numRuns: 25 },
    )
  }, 120_000)

  it('is never added to what sources announced', async () => {
    const before = (await get('/api/totals')).json()
    const { ledger } = city
    await ledger.open({ path: `${measure}/lamps/2026-1`, unit: 'HKD' })
    await ledger.hold({ key: 'apart', by: 'test', path: `${measure}/lamps/2026-1`, amount: minor(77_77) })
    expect((await get('/api/totals')).json()).toEqual(before)
  })

  it('is not shown on a page of another day, which knew nothing of it', async () => {
    expect(await movedInApi(`/api/measures/${measure}?as-of=2026-02-27`)).toBeUndefined()
    expect((await get(`/blueprint/${measure}?as-of=2026-02-27`)).body).not.toContain('id="moved"')
  })

  it('allocates, where a measure has no limit of its own, what its schemes were given', async () => {
    const { ledger } = city
    for (const scheme of ['one', 'two']) await ledger.open({ path: `ai-lessons/${scheme}/call`, unit: 'HKD' })
    await ledger.limit({ key: 'one', by: 'test', path: 'ai-lessons/one', limit: minor(5_00) })
    await ledger.limit({ key: 'one call', by: 'test', path: 'ai-lessons/one/call', limit: minor(4_00) })
    await ledger.limit({ key: 'two call', by: 'test', path: 'ai-lessons/two/call', limit: minor(1_00) })
    expect(await movedInApi('/api/measures/ai-lessons')).toMatchObject({ allocated: 6, committed: 0 })
  })
})
