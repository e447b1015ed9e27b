import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrderView } from './model/order.ts'
import { mostEntries } from './reconcile/entry.ts'
import { actor, payee, startPayments, type World } from './testing/startPayments.ts'
import { notification, statusReport, table } from './testing/reports.ts'

let world: World
beforeAll(async () => {
  world = await startPayments()
})
afterAll(() => world.close())

const nameOf = ({ id }: OrderView) => id.replaceAll('-', '').toUpperCase()
const refuses = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code })
const takeIn = (bytes: Uint8Array) => world.payments.reconcile(world.officer, bytes)
const stateOf = async ({ id }: OrderView) => (await world.payments.orderOf(world.auditor, id)).order.state
const settledOf = async ({ hold }: OrderView) => (await world.ledger.holdOf(hold)).settled
async function sent(...cents: readonly number[]) {
  const orders: OrderView[] = []
  for (const each of cents) orders.push(await world.orderOf(each))
  const file = await world.payments.prepare(
    world.officer,
    orders.map(({ id }) => id),
  )
  const released = await world.payments.release(world.approver, file.id)
  return { orders, message: released.state === 'released' ? released.messageId : '' }
}
const one = async (cents: number) => {
  const { orders, message } = await sent(cents)
  const [order] = orders
  if (order === undefined) throw new Error('nothing was sent')
  return { order, message, name: nameOf(order) }
}

describe('what a bank reports', () => {
  it.each(['paid', 'returned'])(
    'changes nothing as %s where an officer of another scheme brings it',
    async (status) => {
      const { order, name } = await one(12_50)
      const stranger = actor('Sam', { role: 'programme-officer', scheme: 'another-scheme' })
      const report = table({ endToEnd: name, status, amount: '12.50', reason: 'AC04' })
      await refuses(world.payments.reconcile(stranger, report), 'not-permitted')
      expect([await stateOf(order), await settledOf(order)]).toEqual(['released', 12_50])
      // Nor is it known by then, so that the scheme's own officer can take it in.
      expect(await takeIn(report)).toMatchObject({ seenBefore: false, exceptions: 0 })
    },
  )
  it.each([
    ['by a status report', (name: string) => statusReport({}, { endToEnd: name, status: 'ACSC', amount: '12.50' })],
    ['by a notification', (name: string) => notification(name, { endToEnd: name, amount: '12.50' })],
    ['by a table', (name: string) => table({ endToEnd: name, status: 'paid', amount: '12.50' })],
    ['in small letters', (name: string) => table({ endToEnd: name.toLowerCase(), status: 'PAID', amount: '12.5' })],
  ])('marks a payment as arrived %s, and the case hears of it', async (_, report) => {
    const { order, name } = await one(12_50)
    expect(await takeIn(report(name))).toMatchObject({ paid: 1, returned: 0, exceptions: 0, seenBefore: false })
    expect(await stateOf(order)).toBe('paid')
    expect(world.paid.at(-1)?.order).toMatchObject({ id: order.id, state: 'paid' })
    expect(await settledOf(order)).toBe(12_50)
  })
  it.each([
    ['a status report', (name: string) => statusReport({}, { endToEnd: name, status: 'RJCT', reason: 'AC04' })],
    ['a notification', (name: string) => notification(name, { endToEnd: name, amount: '12.50', reason: 'AC04' })],
    ['a table', (name: string) => table({ endToEnd: name, status: 'returned', amount: '12.50', reason: 'AC04' })],
  ])('takes money back that %s says came back, and holds it for the same award at once', async (_, report) => {
    const { order, name } = await one(12_50)
    const before = await world.ledger.account('town-lamps')
    expect(await takeIn(report(name))).toMatchObject({ paid: 0, returned: 1, exceptions: 0 })
    const heard = world.returned.at(-1)
    expect(heard).toMatchObject({ order: { id: order.id, state: 'returned' }, reason: 'AC04' })
    expect(heard?.again).toMatchObject({ state: 'due', payeeToCheck: true, againOf: order.id, amount: 12_50 })
    const after = await world.ledger.account('town-lamps')
    expect([after.settled - before.settled, after.held - before.held]).toEqual([-12_50, 12_50])
    expect(await settledOf(order)).toBe(0)
  })
  it('says of the same report again that it is known, and changes nothing', async () => {
    const { order, name } = await one(3_00)
    const report = notification(name, { endToEnd: name, amount: '3.00' })
    const first = await takeIn(report)
    const heard = world.paid.length
    const again = await Promise.all([takeIn(report), takeIn(report), takeIn(report)])
    expect(again).toEqual(again.map(() => ({ ...first, seenBefore: true })))
    expect(world.paid).toHaveLength(heard)
    expect(await stateOf(order)).toBe('paid')
  })
  it('says once what several who send one report at once have sent', async () => {
    const { name } = await one(3_00)
    const report = notification(name, { endToEnd: name, amount: '3.00', reason: 'AC01' })
    const heard = world.returned.length
    const all = await Promise.all(Array.from({ length: 5 }, () => takeIn(report)))
    expect(all.filter(({ seenBefore }) => !seenBefore)).toHaveLength(1)
    expect(world.returned).toHaveLength(heard + 1)
  })
  it('counts a movement that another report told already as known', async () => {
    const { name } = await one(3_00)
    await takeIn(statusReport({}, { endToEnd: name, status: 'ACSC', amount: '3.00' }))
    expect(await takeIn(notification(name, { endToEnd: name, amount: '3.00', reference: 'A' }))).toMatchObject({
      paid: 0,
      already: 1,
      exceptions: 0,
    })
  })
  it('takes a message that was rejected as a whole back as a whole', async () => {
    const { orders, message } = await sent(1_00, 2_00, 3_00)
    const named = orders.slice(0, 1).map((order) => ({ endToEnd: nameOf(order), status: 'RJCT', reason: 'AM04' }))
    const report = statusReport({ message, group: 'RJCT' }, ...named)
    expect(await takeIn(report)).toMatchObject({ returned: 3, already: 1, exceptions: 0 })
    for (const order of orders) expect(await stateOf(order)).toBe('returned')
  })
  it.each(['ACTC', 'ACCP', 'ACSP', 'PDNG', 'RCVD'])('leaves a payment under way that is %s', async (status) => {
    const { order, name } = await one(3_00)
    expect(await takeIn(statusReport({}, { endToEnd: name, status }))).toMatchObject({ already: 1, exceptions: 0 })
    expect(await stateOf(order)).toBe('released')
  })
})

describe('what a person has to look at', () => {
  const why = async (bytes: Uint8Array) => {
    const { report, exceptions, paid, returned } = await takeIn(bytes)
    const open = (await world.payments.exceptions(world.auditor)).filter((each) => each.report === report)
    return { exceptions, moved: paid + returned, why: open.map((each) => each.why) }
  }
  const only = (kind: string) => ({ exceptions: 1, moved: 0, why: [kind] })

  it('is a transfer that we do not know', async () => {
    expect(await why(notification('u1', { endToEnd: 'NOTPROVIDED', amount: '5.00' }))).toEqual(only('unknown'))
    expect(await why(statusReport({ message: 'nobody', group: 'RJCT' }))).toEqual(only('unknown'))
  })
  it.each([
    ['a cent less', '11.99', 'HKD'],
    ['a cent more', '12.01', 'HKD'],
    ['parts of a cent', '12.001', 'HKD'],
    ['another currency', '12.00', 'USD'],
    ['an amount that is none', '12,00', 'HKD'],
    ['an enormous amount', '99999999999999999.00', 'HKD'],
    ['less than nothing', '-12.00', 'HKD'],
  ])('is %s', async (_, amount, currency) => {
    const { order, name } = await one(12_00)
    expect(await why(notification(`${name}${amount}`, { endToEnd: name, amount, currency }))).toEqual(only('amount'))
    expect(await stateOf(order)).toBe('released')
  })
  it('is a second payment of one order, in one report or by another movement', async () => {
    const { name } = await one(4_00)
    const said = { endToEnd: name, amount: '4.00', reference: 'A' }
    expect(await why(notification(`${name}1`, said, said))).toEqual({ exceptions: 1, moved: 1, why: ['duplicate'] })
    expect(await why(notification(`${name}2`, { ...said, reference: 'B' }))).toEqual(only('duplicate'))
  })
  it('is money that arrived after it had come back', async () => {
    const { name } = await one(4_00)
    await takeIn(statusReport({}, { endToEnd: name, status: 'RJCT' }))
    expect(await why(notification(name, { endToEnd: name, amount: '4.00' }))).toEqual(only('contradiction'))
  })
  it('is a report of money that never left', async () => {
    const order = await world.orderOf(4_00)
    await world.payments.prepare(world.officer, [order.id])
    expect(await why(table({ endToEnd: nameOf(order), status: 'paid', amount: '4.00' }))).toEqual(only('not-released'))
  })
  it.each(['WHAT', '', '__proto__'])('is a status that is not known: %j', async (status) => {
    const { name } = await one(4_00)
    expect(await why(table({ endToEnd: name, status, amount: '4.00' }))).toEqual(only('unclear'))
  })
  it('is settled once, with who did it', async () => {
    const { report } = await takeIn(notification('settle', { endToEnd: 'NOBODY', amount: '5.00' }))
    await world.payments.settleException(world.officer, { report, position: 1 }, 'rent, not ours')
    await refuses(
      world.payments.settleException(world.officer, { report, position: 1 }, 'again'),
      'report-line-unknown',
    )
    await refuses(world.payments.settleException(world.auditor, { report, position: 1 }, 'no'), 'not-permitted')
  })
})

describe('a payment whose money came back', () => {
  it('is not sent again before somebody has said where it is to go; then it is a transfer of its own', async () => {
    const { order, name } = await one(6_00)
    await takeIn(notification(name, { endToEnd: name, amount: '6.00', reason: 'AC04' }))
    const again = world.returned.at(-1)?.again
    if (again === undefined) throw new Error('nothing took its place')
    await refuses(world.payments.prepare(world.officer, [again.id]), 'payee-unconfirmed')
    const changed = await world.database.transaction((connection) =>
      world.payments.newPayee(connection, {
        case: order.for.case,
        payee: { ...payee, account: '555 000 111' },
        by: world.applicant.person,
        name: 'Ann',
      }),
    )
    expect(changed).toBe(1)
    const file = await world.payments.prepare(world.officer, [again.id])
    await world.payments.release(world.approver, file.id)
    expect(await takeIn(table({ endToEnd: nameOf(again), status: 'paid', amount: '6.00' }))).toMatchObject({ paid: 1 })
    expect((await world.payments.orderOf(world.auditor, again.id)).order).toMatchObject({
      state: 'paid',
      accountTail: '111',
    })
  })
  it('is free again for others where it is not to be paid after all', async () => {
    const { name } = await one(6_00)
    const before = await world.ledger.account('town-lamps')
    await takeIn(statusReport({}, { endToEnd: name, status: 'RJCT' }))
    const again = world.returned.at(-1)?.again
    for (let twice = 0; twice < 2; twice += 1) await world.payments.cancel(world.officer, again?.id ?? '', 'withdrawn')
    const after = await world.ledger.account('town-lamps')
    expect([after.settled - before.settled, after.held - before.held]).toEqual([-6_00, 0])
  })
  it('can be sent to the same account once an officer has confirmed it', async () => {
    const { name } = await one(6_00)
    await takeIn(statusReport({}, { endToEnd: name, status: 'RJCT' }))
    const again = world.returned.at(-1)?.again
    await refuses(world.payments.confirmPayee(world.auditor, again?.id ?? '', 'called'), 'not-permitted')
    expect(await world.payments.confirmPayee(world.officer, again?.id ?? '', 'called the school')).toMatchObject({
      payeeToCheck: false,
    })
    expect((await world.payments.prepare(world.officer, [again?.id ?? ''])).orders).toBe(1)
  })
})

describe('a report that is refused as a whole', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const wrapped = (inside: string) =>
    `<Document><BkToCstmrDbtCdtNtfctn><Ntfctn><Ntry>${inside}</Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>`
  it.each([
    ['a document type that fetches a file', `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${wrapped('&x;')}`],
    ['one that fetches an address', `<!DOCTYPE d SYSTEM "http://127.0.0.1/x.dtd">${wrapped('')}`],
    ['entities within entities', `<!DOCTYPE d [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${wrapped('&b;')}`],
    ['one written in small letters', `<!doctype d>${wrapped('')}`],
    ['one behind a declaration', `<?xml version="1.0"?><!-- x --><!DOCTYPE d>${wrapped('')}`],
  ])('holds %s', (_, text) => refuses(takeIn(bytes(text)), 'report-unsafe'))
  it.each([
    ['nothing', bytes('')],
    ['a sentence', bytes('the money has arrived')],
    ['no end', bytes('<Document><BkToCstmrDbtCdtNtfctn>')],
    ['another message', bytes('<Document><FIToFICstmrCdtTrf/></Document>')],
    ['no entries', bytes('<Document><BkToCstmrDbtCdtNtfctn/></Document>')],
    ['another encoding', bytes(`<?xml version="1.0" encoding="ISO-8859-1"?>${wrapped('')}`)],
    ['UTF-16', new Uint8Array(Buffer.from(`\uFEFF<!DOCTYPE d>${wrapped('')}`, 'utf16le'))],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00, 0x80])],
    ['a thousand levels', bytes(wrapped('<a>'.repeat(1_000) + '</a>'.repeat(1_000)))],
    ['a table without its columns', bytes('a,b\n1,2')],
    ['a table with a row too short', bytes('end_to_end_id,status,amount,currency\nA,paid')],
    ['a cell without end', bytes('end_to_end_id,status,amount,currency\n"A,paid,1,HKD')],
  ])('holds %s', (_, given) => refuses(takeIn(given), 'report-unreadable'))
  it('is too large, in bytes or in entries', async () => {
    await refuses(takeIn(new Uint8Array(10 * 1_048_576 + 1).fill(32)), 'report-too-large')
    const many = Array.from({ length: mostEntries + 1 }, () => ({ endToEnd: 'A', status: 'paid', amount: '1.00' }))
    await refuses(takeIn(table(...many)), 'report-too-large')
  })
  it('comes from somebody without that office', async () => {
    const { name } = await one(2_00)
    const report = table({ endToEnd: name, status: 'paid', amount: '2.00' })
    for (const role of ['approver', 'auditor', 'reviewer'] as const)
      await refuses(world.payments.reconcile(actor('X', { role }), report), 'not-permitted')
  })
  it('leaves nothing behind where a case cannot go on', async () => {
    const { order, name } = await one(2_00)
    const failing = world.another({
      onPaid: async () => {
        throw new Error('the case is gone')
      },
    })
    const report = table({ endToEnd: name, status: 'paid', amount: '2.00' })
    await expect(failing.reconcile(world.officer, report)).rejects.toThrow('the case is gone')
    expect(await stateOf(order)).toBe('released')
    expect(await takeIn(report)).toMatchObject({ paid: 1, seenBefore: false })
  })
})
