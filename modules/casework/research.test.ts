import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CaseView } from './model/caseView.ts'
import { docxOf, pdfOf } from './testing/files.ts'
import { research, startHouse, type House } from './testing/house.ts'
import { approver, bank, decided, fillIn, newKey, officer } from './testing/schoolCase.ts'

let house: House
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())

const once = ({ version }: CaseView) => ({ version, key: newKey() })

/** A case of research at the stage of its first milestone, with what was asked for and what is awarded. */
async function atDesign(award: number) {
  const head = house.applicant('start-up')
  const { casework } = house
  const [by, panel] = [house.person(officer), house.person(approver)]
  let view = await casework.start(head, {
    scheme: research,
    party: head.party,
    language: 'en',
    facts: {},
    key: newKey(),
  })
  view = await fillIn(house, head, view, {
    fields: ['embodied-ai'],
    idea: 'Arms that feel what they hold.',
    maturity: 'concept',
  })
  view = await casework.submit(head, view.reference, once(view))
  const { stages } = house.pack().content.processes.find(({ scheme }) => scheme === research) ?? { stages: [] }
  const check = stages.find(({ id }) => id === 'check')
  const points = check?.kind === 'check' ? check.points.map(({ id }) => ({ point: id, met: true, note: '' })) : []
  view = await casework.check(by, view.reference, { ...once(view), outcome: 'pass', points, reasons: [] })
  expect(view).toMatchObject({ stage: { id: 'application' }, waitsFor: 'applicant', award: undefined })
  view = await fillIn(house, head, view, {
    'research-plan': 'Design, prototype, trial.',
    team: 'Two engineers.',
    'physical-safety': 'In a cage.',
    benefit: '長者可用。',
    'amount-asked': '300,000.01',
  })
  const attach = (name: string, bytes: Uint8Array) =>
    casework.attach(head, view.reference, { version: view.version, ask: 'budget', name, bytes })
  await expect(attach('budget.pdf', docxOf())).rejects.toMatchObject({ code: 'file-not-what-it-says' })
  view = await attach('預算.pdf', pdfOf())
  view = await attach('more.pdf', pdfOf())
  const first = view.files.find(({ name }) => name === '預算.pdf')
  const second = view.files.find(({ name }) => name === 'more.pdf')
  view = await casework.detach(head, view.reference, { version: view.version, file: second?.id ?? '' })
  expect(view.files).toEqual([first])
  view = await casework.answer(head, view.reference, { version: view.version, ask: 'drawings', value: '' })
  view = await casework.answer(head, view.reference, { version: view.version, ask: 'authorised', value: true })
  view = await casework.submit(head, view.reference, once(view))
  expect(view).toMatchObject({ stage: { id: 'review' }, waitsFor: 'programme-officer' })
  await expect(
    casework.detach(head, view.reference, { version: view.version, file: first?.id ?? '' }),
  ).rejects.toMatchObject({ code: 'act-not-open' })
  const download = await casework.file(by, view.reference, first?.id ?? '')
  expect(Buffer.from(download.bytes)).toEqual(Buffer.from(pdfOf()))
  view = await casework.actOn(
    panel,
    { action: 'case.decide', role: 'approver', reference: view.reference, version: view.version },
    (act) => act.move({ kind: 'reviewed' }),
  )
  for (const amount of [0, -1, 30_000_002, 0.5, NaN, undefined])
    await expect(decided(house, panel, view, 'approve', amount)).rejects.toMatchObject({ code: 'amount-invalid' })
  view = await decided(house, panel, view, 'approve', award)
  const offer = await fillIn(house, head, await casework.view(head, view.reference), {
    'company-account': bank,
    'accepted-use': true,
  })
  view = await casework.accept(head, offer.reference, once(offer))
  return { head, by, view }
}

const paid = (order: { readonly for: { readonly case: string; readonly stage: string } } | undefined) =>
  house.scratch.database.transaction((connection) =>
    house.casework.paid(connection, order?.for ?? { case: '', stage: '' }),
  )

it('A case with milestones is reported, sent back, accepted and paid, share by share to the cent', async () => {
  const { head, by, view: begun } = await atDesign(30_000_001)
  const { casework } = house
  let view = begun
  expect(view).toMatchObject({
    stage: { id: 'design' },
    milestones: [{ share: 40, amount: 12_000_000, state: 'open' }],
  })
  const report = async (answers: Parameters<typeof fillIn>[3], file: string) => {
    view = await fillIn(house, head, await casework.view(head, view.reference), answers)
    view = await casework.attach(head, view.reference, {
      version: view.version,
      ask: file,
      name: 'a.pdf',
      bytes: pdfOf(),
    })
    view = await casework.submit(head, view.reference, once(view))
  }
  await report({ 'design-done': 'The arm is drawn.' }, 'design-evidence')
  expect(view).toMatchObject({ step: 'reported', waitsFor: 'programme-officer', milestones: [{ state: 'reported' }] })
  view = await casework.returnReport(by, view.reference, { ...once(view), words: 'The hand is missing.' })
  expect(view).toMatchObject({ step: 'returned', waitsFor: 'applicant' })
  view = await fillIn(house, head, view, { 'design-done': 'The arm and the hand are drawn.' })
  view = await casework.submit(head, view.reference, once(view))
  view = await casework.acceptReport(by, view.reference, once(view))
  expect(view).toMatchObject({ step: 'paying', milestones: [{ state: 'accepted' }] })
  await paid(house.orders.at(-1))
  await report({ 'prototype-done': 'It holds a cup.' }, 'prototype-evidence')
  view = await casework.acceptReport(by, view.reference, once(view))
  await paid(house.orders.at(-1))
  await report({ 'trial-done': 'It holds a cup for an hour.', incidents: '0' }, 'trial-evidence')
  view = await casework.acceptReport(by, view.reference, once(view))
  await paid(house.orders.at(-1))
  const shares = house.orders.slice(-3).map(({ amount }) => amount)
  expect(shares.reduce((sum, amount) => sum + amount, 0)).toBe(30_000_001)
  view = await casework.view(head, view.reference)
  expect(view.award).toMatchObject({ amount: 30_000_001, paid: 30_000_001 })
  expect(view.stage.id).toBe('final-report')
  await report({ findings: 'Touch needs skin.' }, 'final-accounts')
  // It pays nothing, so that accepting it is all.
  view = await casework.acceptReport(by, view.reference, once(view))
  expect(view).toMatchObject({ stage: { id: 'outcome-after-6-months' }, next: { who: 'applicant' } })
  expect((await casework.verify()).faults).toEqual([])
})

it('A milestone that is not reported in time ends the case, and what was not paid is free again', async () => {
  const { head, by, view: begun } = await atDesign(10_000_000)
  const { casework } = house
  const path = `${research}/${research}/example-call`
  let view = await fillIn(house, head, begun, { 'design-done': 'Drawn.' })
  view = await casework.attach(head, view.reference, {
    version: view.version,
    ask: 'design-evidence',
    name: 'a.pdf',
    bytes: pdfOf(),
  })
  view = await casework.submit(head, view.reference, once(view))
  view = await casework.acceptReport(by, view.reference, once(view))
  await paid(house.orders.at(-1))
  const before = await house.ledger.account(path)
  house.clock.now = new Date(house.clock.now.getTime() + 300 * 86_400_000)
  while ((await casework.lapseDue(50)) > 0);
  view = await casework.view(head, view.reference)
  expect(view).toMatchObject({
    result: 'lapsed',
    standing: 'awarded',
    award: { amount: 10_000_000, paid: 4_000_000, held: false },
  })
  expect(before.held - (await house.ledger.account(path)).held).toBe(6_000_000)
  // Whoever was paid has had its award: it is given once.
  await expect(
    casework.start(head, { scheme: research, party: head.party, language: 'en', facts: {}, key: newKey() }),
  ).rejects.toMatchObject({ code: 'case-open-already' })
})
