import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { minor } from '#modules/accounts'
import { settingsOf } from '#modules/identity'
import { faultsOfMessage } from './iso/checkMessage.ts'
import type { FileView } from './model/file.ts'
import { actor, payee, scheme, startPayments, type World } from './testing/startPayments.ts'

let world: World
beforeAll(async () => {
  world = await startPayments()
})
afterAll(() => world.close())

const refuses = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code })
const prepared = async (...cents: readonly number[]) => {
  const orders = []
  for (const each of cents) orders.push(await world.orderOf(each))
  const file = await world.payments.prepare(
    world.officer,
    orders.map(({ id }) => id),
  )
  return { file, orders }
}
const textOf = async (file: FileView) => {
  const { bytes } = await world.payments.download(world.auditor, file.id)
  return Buffer.from(bytes).toString()
}
const stateOf = async (id: string) => (await world.payments.orderOf(world.auditor, id)).order.state

describe('a payment file', () => {
  it('is prepared by an officer and released by an approver; the ledger follows in the same transaction', async () => {
    const { file, orders } = await prepared(500_000_00, 1)
    expect(file).toMatchObject({ state: 'prepared', orders: 2, total: 500_000_01, prepared: { name: 'Olga' } })
    expect((await world.ledger.holdOf(orders[0]?.hold ?? '')).settled).toBe(0)
    const released = await world.payments.release(world.approver, file.id)
    expect(released).toMatchObject({ state: 'released', closed: { name: 'Abel' }, executeOn: '2026-11-22' })
    for (const order of orders) {
      expect(await stateOf(order.id)).toBe('released')
      expect(await world.ledger.holdOf(order.hold)).toMatchObject({ settled: order.amount, state: 'settled' })
    }
  })
  it('says to the bank who is paid what, with counts and sums that are right', async () => {
    const { file } = await prepared(500_000_00, 12_34)
    const released = await world.payments.release(world.approver, file.id)
    const text = await textOf(released)
    expect(faultsOfMessage(text)).toEqual([])
    for (const part of [
      '<NbOfTxs>2</NbOfTxs>',
      '<CtrlSum>500012.34</CtrlSum>',
      '<InstdAmt Ccy="HKD">500000.00</InstdAmt>',
      '<MmbId>024</MmbId>',
      '<Cd>HKNCC</Cd>',
      '<Nm>鹽橋中學 Saltbridge School</Nm>',
      '<Id>388123456882</Id>',
    ])
      expect(text).toContain(part)
  })
  it('is the same file, to the byte, however often it is downloaded, and each reading is written down', async () => {
    const { file } = await prepared(7_00)
    const released = await world.payments.release(world.approver, file.id)
    const before = world.reads.length
    const first = await world.payments.download(world.approver, file.id)
    const again = await world.payments.download(world.officer, file.id)
    expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes))).toBe(true)
    expect(released).toMatchObject({ sha256: first.sha256, bytes: first.bytes.length })
    expect(world.reads.slice(before).map((read) => [read.actor.name, read.what])).toEqual([
      ['Abel', 'payee'],
      ['Olga', 'payee'],
    ])
  })
  it('can be taken apart before it is released; its payments are due again and go into another', async () => {
    const { file, orders } = await prepared(8_00)
    expect((await world.payments.withdraw(world.approver, file.id)).state).toBe('withdrawn')
    await refuses(world.payments.release(world.approver, file.id), 'payment-file-closed')
    const next = await world.payments.prepare(
      world.officer,
      orders.map(({ id }) => id),
    )
    expect((await world.payments.release(world.approver, next.id)).state).toBe('released')
    await refuses(world.payments.withdraw(world.officer, next.id), 'payment-file-closed')
  })
  it('keeps what people write from breaking the message', async () => {
    const order = await world.orderOf(5_00, { payee: { ...payee, name: '<Nm>A & B</Nm> “陳” 𡃁 Café\u0007' } })
    const file = await world.payments.prepare(world.officer, [order.id])
    const text = await textOf(await world.payments.release(world.approver, file.id))
    expect(faultsOfMessage(text)).toEqual([])
    expect(text).toContain('<Nm>(Nm)A + B(/Nm) &apos;陳&apos; 𡃁 Cafe</Nm>')
  })
})

describe('four eyes', () => {
  const both = actor('Both', { role: 'programme-officer' }, { role: 'approver' })
  it('refuses that whoever prepared it releases it, and says so', async () => {
    const order = await world.orderOf(3_00)
    const file = await world.payments.prepare(both, [order.id])
    await refuses(world.payments.release(both, file.id), 'payment-four-eyes')
    expect(await stateOf(order.id)).toBe('batched')
    expect((await world.payments.release(world.approver, file.id)).state).toBe('released')
  })
  it('holds in the database too, for whoever would go round the program', async () => {
    const order = await world.orderOf(3_00)
    const file = await world.payments.prepare(both, [order.id])
    const forged = world.database.within(settingsOf(both), (connection) =>
      sql`update payment_file set state = 'released', closed_by = ${both.person}, closed_name = 'x', closed_at = now(), message_id = 'X',
        execute_on = '2026-11-22', sealed = 'x', sha256 = ${'0'.repeat(64)}, bytes = 1 where id = ${file.id}`.execute(
        connection.tables(),
      ),
    )
    await expect(forged).rejects.toThrow(/four_eyes/)
  })
  it.each([
    ['an officer', { role: 'programme-officer' }],
    ['an auditor', { role: 'auditor' }],
    ['a reviewer', { role: 'reviewer' }],
    ['an administrator', { role: 'administrator' }],
    ['an approver of another scheme', { role: 'approver', scheme: 'other-grant' }],
  ] as const)('does not let %s release', async (_, grant) => {
    const { file } = await prepared(2_00)
    const work = world.payments.release(actor('X', grant), file.id)
    await expect(work).rejects.toMatchObject({ code: expect.stringMatching(/not-permitted|payment-file-unknown/) })
  })
  it.each([
    ['an approver', { role: 'approver' }],
    ['an auditor', { role: 'auditor' }],
    ['an officer of another scheme', { role: 'programme-officer', scheme: 'other-grant' }],
  ] as const)('does not let %s prepare', async (_, grant) => {
    const order = await world.orderOf(2_00)
    const work = world.payments.prepare(actor('X', grant), [order.id])
    await expect(work).rejects.toMatchObject({ code: expect.stringMatching(/not-permitted|payment-unknown/) })
  })
  it('shows a file of two schemes only to whoever has an office in both', async () => {
    const orders = [await world.orderOf(1_00), await world.orderOf(1_00, { scheme: 'other-grant' })]
    const file = await world.payments.prepare(
      world.officer,
      orders.map(({ id }) => id),
    )
    await refuses(world.payments.release(actor('One', { role: 'approver', scheme }), file.id), 'payment-file-unknown')
    const two = actor('Two', { role: 'approver', scheme }, { role: 'approver', scheme: 'other-grant' })
    expect((await world.payments.release(two, file.id)).state).toBe('released')
  })
})

describe('one file for one transfer', () => {
  it('however many prepare it at once', async () => {
    const order = await world.orderOf(9_00)
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, () => world.payments.prepare(world.officer, [order.id])),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const each of tries)
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'payment-moved-on' })
  })
  it('and however often one button is pressed', async () => {
    const order = await world.orderOf(9_00)
    const key = crypto.randomUUID()
    const made = await Promise.all(
      Array.from({ length: 6 }, () => world.payments.prepare(world.officer, [order.id], key)),
    )
    expect(new Set(made.map(({ id }) => id))).toEqual(new Set([key]))
    const sent = await Promise.all(Array.from({ length: 6 }, () => world.payments.release(world.approver, key)))
    expect(new Set(sent.map((file) => (file.state === 'released' ? file.sha256 : undefined))).size).toBe(1)
    expect((await world.ledger.holdOf(order.hold)).settled).toBe(order.amount)
  })
  it('nobody changes a file that is released, nor its lines, nor what happened', async () => {
    const { file, orders } = await prepared(4_00)
    await world.payments.release(world.approver, file.id)
    const id = orders[0]?.id
    for (const forged of [
      sql`update payment_file set sealed = 'x' where id = ${file.id}`,
      sql`delete from payment_line where file_id = ${file.id}`,
      sql`update payment_order set state = 'due' where id = ${id}`,
      sql`update payment_order set amount = 1 where id = ${id}`,
      sql`delete from payment_event`,
    ])
      await expect(forged.execute(world.database.tables())).rejects.toThrow(/not changed|cannot go|only ever added/)
  })
  it('takes two approvers who release two files at once', async () => {
    const one = await prepared(1_00, 2_00, 3_00)
    const two = await prepared(4_00, 5_00, 6_00)
    const other = actor('Other', { role: 'approver' })
    const done = await Promise.all([
      world.payments.release(world.approver, one.file.id),
      world.payments.release(other, two.file.id),
    ])
    expect(done.map(({ state }) => state)).toEqual(['released', 'released'])
  })
})

describe('what cannot be sent', () => {
  it('stays due where the paying account is not set', async () => {
    const { file, orders } = await prepared(6_00)
    await refuses(world.another({ debtor: undefined }).release(world.approver, file.id), 'payments-not-set-up')
    expect(await stateOf(orders[0]?.id ?? '')).toBe('batched')
    expect((await world.ledger.holdOf(orders[0]?.hold ?? '')).settled).toBe(0)
  })
  it('is refused as a whole where the ledger refuses one of its payments', async () => {
    const { file, orders } = await prepared(6_00, 7_00)
    await world.ledger.release({ key: `gone ${file.id}`, by: 'test', hold: orders[1]?.hold ?? '' })
    await refuses(world.payments.release(world.approver, file.id), 'hold-closed')
    expect((await world.ledger.holdOf(orders[0]?.hold ?? '')).settled).toBe(0)
    expect(await stateOf(orders[0]?.id ?? '')).toBe('batched')
  })
  it.each([
    ['nothing', [], 'payment-none-chosen'],
    ['what is no id', ["1'; drop table payment_order"], 'payment-unknown'],
    ['what is not there', [crypto.randomUUID()], 'payment-unknown'],
    ['more than a file holds', Array.from({ length: 1_001 }, () => crypto.randomUUID()), 'payment-none-chosen'],
  ])('is refused: %s', (_, ids, code) => refuses(world.payments.prepare(world.officer, ids), code))
  it('cannot be cancelled once it is on its way, and is not paid once it is cancelled', async () => {
    const { orders } = await prepared(5_00)
    await refuses(world.payments.cancel(world.officer, orders[0]?.id ?? '', 'why'), 'payment-moved-on')
    const other = await world.orderOf(5_00)
    expect((await world.payments.cancel(world.officer, other.id, 'the case was withdrawn')).state).toBe('cancelled')
    await refuses(world.payments.prepare(world.officer, [other.id]), 'payment-moved-on')
  })
})

describe('a payee', () => {
  it('is shown in full to an office that asks, and the party can see who asked', async () => {
    const order = await world.orderOf(5_00)
    const before = world.reads.length
    expect(await world.payments.showPayee(world.auditor, order.id)).toEqual({
      name: '鹽橋中學 Saltbridge School',
      bankCode: '024',
      account: '388123456882',
    })
    expect(world.reads[before]).toMatchObject({ about: order.for.party, what: 'payee', actor: { name: 'Aude' } })
  })
  it('that two parties share is pointed out', async () => {
    const account = '700700700'
    const mine = await world.orderOf(5_00, { payee: { ...payee, account } })
    await world.database
      .tables<{ payment_order: { id: string; party: string } }>()
      .updateTable('payment_order')
      .set({ party: crypto.randomUUID() })
      .where('id', '=', mine.id)
      .execute()
    const theirs = await world.orderOf(minor(5_00), { payee: { ...payee, account: '700-700-700' } })
    const listed = (await world.payments.due(world.officer)).filter(({ sharedAccount }) => sharedAccount)
    expect(listed.map(({ order }) => order.id).toSorted()).toEqual([mine.id, theirs.id].toSorted())
  })
})
