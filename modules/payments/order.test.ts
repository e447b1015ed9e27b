import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { minor } from '#modules/accounts'
import { partyId, settingsOf } from '#modules/identity'
import type { PaymentAsk } from './model/order.ts'
import { actor, payee, scheme, startPayments, type World } from './testing/startPayments.ts'

let world: World
beforeAll(async () => {
  world = await startPayments()
})
afterAll(() => world.close())

async function heldAsk(cents: number, given: Partial<PaymentAsk> = {}): Promise<PaymentAsk> {
  const path = `town-lamps/${scheme}/2026-1/${randomUUID()}`
  await world.ledger.open({ path, unit: 'HKD' })
  const hold = await world.ledger.hold({ key: randomUUID(), by: 'test', path, amount: minor(cents) })
  return {
    key: randomUUID(),
    hold: hold.id,
    amount: minor(cents),
    payee,
    for: {
      case: randomUUID(),
      reference: 'FL-2026-000900-Z',
      stage: 'payment',
      scheme,
      party: partyId(randomUUID()),
    },
    by: world.applicant.person,
    ...given,
  }
}
/** As an applicant's act does it: under the role that row-level security applies to. */
const order = (ask: PaymentAsk) =>
  world.database.within(settingsOf(world.applicant), (connection) => world.payments.order(connection, ask))
const refuses = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code })

describe('ordering a payment', () => {
  it('is done once for a key, however often and by how many at once', async () => {
    const ask = await heldAsk(50_000_00)
    const made = await Promise.all(Array.from({ length: 12 }, () => order(ask)))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect(made[0]).toMatchObject({ state: 'due', amount: 50_000_00, currency: 'HKD', accountTail: '882' })
  })
  it('refuses a key that was used for something else', async () => {
    const ask = await heldAsk(100_00)
    await order(ask)
    await refuses(order({ ...ask, amount: minor(99_00) }), 'payment-key-reused')
    await refuses(order({ ...ask, payee: { ...payee, account: '999999999' } }), 'payment-key-reused')
  })
  it('never orders more from a hold than it can pay, also when several order at once', async () => {
    const ask = await heldAsk(100_00)
    const tries = Array.from({ length: 10 }, () => order({ ...ask, key: randomUUID(), amount: minor(30_00) }))
    const done = await Promise.allSettled(tries)
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    for (const each of done)
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'payment-exceeds-hold' })
  })
  it('is undone with the transaction that it is part of', async () => {
    const ask = await heldAsk(100_00)
    const failing = world.database.within(settingsOf(world.applicant), async (connection) => {
      await world.payments.order(connection, ask)
      throw new Error('the case could not go on')
    })
    await expect(failing).rejects.toThrow('could not go on')
    const kept = await world.payments.due(world.officer)
    expect(kept.some((each) => each.order.key === ask.key)).toBe(false)
  })
  it.each([
    ['a hold that is not there', { hold: randomUUID() }, 'hold-unknown'],
    ['nothing', { amount: 0 as PaymentAsk['amount'] }, 'amount-invalid'],
    ['less than nothing', { amount: -5 as PaymentAsk['amount'] }, 'amount-invalid'],
    ['parts of a cent', { amount: 0.5 as PaymentAsk['amount'] }, 'amount-invalid'],
    ['more than can be counted', { amount: (2 ** 53) as PaymentAsk['amount'] }, 'amount-invalid'],
    ['no name', { payee: { ...payee, name: ' ' } }, 'payee-invalid'],
    ['a name of digits alone', { payee: { ...payee, name: '123' } }, 'payee-invalid'],
    ['a name without end', { payee: { ...payee, name: '名'.repeat(141) } }, 'payee-invalid'],
    ['an account with signs', { payee: { ...payee, account: '12<34>56' } }, 'payee-invalid'],
    ['an account of three digits', { payee: { ...payee, account: '123' } }, 'payee-invalid'],
    ['no bank', { payee: { ...payee, bankCode: '' } }, 'payee-invalid'],
  ] as const)('refuses %s', async (_, wrong, code) => {
    await refuses(order(await heldAsk(100_00, wrong)), code)
  })
  it('takes digits in full width, and leaves out what people write between them', async () => {
    const made = await order(await heldAsk(1_00, { payee: { ...payee, account: '３８８－１２３ ４５６' } }))
    expect(made.accountTail).toBe('456')
  })
})

describe('what is kept of a payee', () => {
  it('says neither who they are nor where their account is', async () => {
    const ask = await heldAsk(100_00)
    await order(ask)
    const { rows } = await world.database
      .tables<Record<string, Record<string, unknown>>>()
      .selectFrom('payment_order')
      .selectAll()
      .execute()
      .then((all) => ({ rows: JSON.stringify(all) }))
    expect(rows).toContain('payee_sealed')
    for (const secret of ['鹽橋中學', '388123456882', '388-123456']) expect(rows).not.toContain(secret)
  })
})

describe('who sees an order', () => {
  it('is whom it pays and the offices of its scheme, and nobody else', async () => {
    const ask = await heldAsk(100_00)
    await order(ask)
    const sees = async (who: ReturnType<typeof actor>) =>
      (await world.database.within(settingsOf(who), (connection) => world.payments.ordersOf(connection, ask.for.case)))
        .length
    const mine = { ...actor('Mine'), mandates: [{ party: ask.for.party, assurance: 'said' as const }] }
    expect(await sees(mine)).toBe(1)
    expect(await sees(world.auditor)).toBe(1)
    expect(await sees(actor('Here', { role: 'programme-officer', scheme }))).toBe(1)
    expect(await sees(actor('There', { role: 'programme-officer', scheme: 'other-grant' }))).toBe(0)
    expect(await sees(actor('Reviewer', { role: 'reviewer' }))).toBe(0)
    expect(await sees(world.applicant)).toBe(0)
  })
})
