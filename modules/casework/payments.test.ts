import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createPayments, type Payments } from '#modules/payments'
import { createSecrets } from '#platform/secrets'
import { createCasework } from './createCasework.ts'
import { school, startHouse, type House } from './testing/house.ts'
import { accepted, own, sentSchool, startSchool } from './testing/schoolCase.ts'

/** The same house, paid through the payments that there are. */
let house: House
let payments: Payments
beforeAll(async () => {
  const plain = await startHouse()
  payments = createPayments({
    database: plain.scratch.database,
    ledger: plain.ledger,
    secrets: createSecrets('1'.repeat(64)),
    now: plain.needs.now,
    newId: randomUUID,
    today: () => '2026-11-02',
    debtor: undefined,
    logRead: () => Promise.resolve(),
    onPaid: () => Promise.resolve(),
    onReturned: () => Promise.resolve(),
  })
  const needs = { ...plain.needs, payments }
  house = { ...plain, needs, casework: createCasework(needs) }
})
afterAll(() => house.close())

it('An offer that is accepted is one order of payments, in the same transaction, by whoever accepts', async () => {
  const head = house.applicant('school')
  const taken = await accepted(house, head)
  expect(taken).toMatchObject({ step: 'paying', award: { payments: [{ state: 'ordered', amount: 50_000_000 }] } })
  const orders = await house.needs.identity.as(head, (connection) => payments.ordersOf(connection, taken.id))
  expect(orders).toMatchObject([
    { amount: 50_000_000, state: 'due', accountTail: '001', for: { reference: taken.reference } },
  ])
  const account = await house.ledger.account(`${school}/${school}/example-call`)
  expect(account.held).toBe(50_000_000)
})

it('A draft that ends without being sent is still there when its scheme takes no more cases', async () => {
  const head = house.applicant('school')
  const draft = await startSchool(house, head)
  house.clock.now = new Date(house.clock.now.getTime() + 400 * 86_400_000)
  while ((await house.casework.lapseDue(10)) > 0);
  const fresh = house.applicant('school')
  await sentSchool(house, fresh)
  house.publish((process) => (process.scheme === school ? { ...process, id: 'gone', scheme: 'gone' } : process), 'gone')
  expect(await own(house, head, draft)).toMatchObject({ result: 'lapsed', standing: 'over' })
  const { lines } = await house.casework.mine(head, {})
  expect(lines).toMatchObject([{ reference: draft.reference, result: 'lapsed' }])
  await expect(startSchool(house, head)).rejects.toMatchObject({ code: 'scheme-takes-no-cases' })
})
