import { afterAll, beforeAll, expect, it } from 'vitest'
import { minor } from '../index.ts'
import { startLedger, type StartedLedger } from '../testing/startLedger.ts'
import type { Transfer } from './transfer.ts'

let started: StartedLedger
let call: string
let root: string
beforeAll(async () => {
  started = await startLedger()
  ;({ call, root } = await started.tree(1_000_000))
  const { ledger, keyed } = started
  await ledger.open({ path: 'other', unit: 'place' })
  await ledger.hold({ ...keyed(), path: 'other', amount: minor(1) })
  await Promise.all(Array.from({ length: 2_400 }, () => ledger.hold({ ...keyed(), path: call, amount: minor(2) })))
})
afterAll(() => started.scratch.close())

it('is read in pages, the latest first, of an account and all below it', async () => {
  const { ledger } = started
  const seen: Transfer[] = []
  let before: number | undefined = Number.MAX_SAFE_INTEGER
  let pages = 0
  while (before !== undefined) {
    const page = await ledger.entries(root, { before, most: 1_000 })
    seen.push(...page.transfers)
    before = page.before
    pages += 1
  }
  expect(pages).toBe(3)
  expect(seen).toHaveLength(2_401)
  expect(seen.map(({ id }) => id)).toEqual(seen.map(({ id }) => id).toSorted((a, b) => b - a))
  expect(seen.at(-1)).toMatchObject({ kind: 'limit', account: root, limit: 1_000_000, granted: -1_000_000 })
  expect((await ledger.entries('other')).transfers).toMatchObject([{ held: 1, free: -1, unit: 'place' }])
  expect((await ledger.entries('')).transfers).toHaveLength(50)
  await expect(ledger.entries('..')).rejects.toMatchObject({ code: 'account-unknown' })
})

it('is given whole, portion by portion, as it stood at one moment', async () => {
  const { ledger, keyed } = started
  const portions: number[] = []
  let held = 0
  await ledger.eachTransfer(call, async (transfers) => {
    // What is moved while it is read belongs to the next export.
    await ledger.hold({ ...keyed(), path: call, amount: minor(1_000) })
    portions.push(transfers.length)
    for (const transfer of transfers) {
      held += transfer.held
      expect(transfer.granted + transfer.free + transfer.held + transfer.settled).toBe(0)
    }
  })
  expect(portions).toEqual([1_000, 1_000, 400])
  expect(held).toBe(4_800)
})

it('stops where whoever takes it stops', async () => {
  const { ledger } = started
  let portions = 0
  const stopped = ledger.eachTransfer('', async () => {
    portions += 1
    throw new Error('gone')
  })
  await expect(stopped).rejects.toThrow('gone')
  expect(portions).toBe(1)
})
