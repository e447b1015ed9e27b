import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { school, startHouse, type House } from './testing/house.ts'
import {
  approver,
  bank,
  decided,
  fillIn,
  newKey,
  officer,
  own,
  passed,
  schoolAnswers,
  sentSchool,
  startSchool,
} from './testing/schoolCase.ts'

let house: House
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())
beforeEach(() => {
  house.clock.now = new Date('2026-11-02T02:00:00Z')
})

const nothing = { case: '', stage: '' }
const day = 86_400_000
const wait = (days: number) => {
  house.clock.now = new Date(house.clock.now.getTime() + days * day)
}

describe('A case', () => {
  it('goes from the answers that there are to a grant that is paid and reported', async () => {
    const head = house.applicant('school')
    const draft = await startSchool(house, head)
    expect(draft).toMatchObject({
      standing: 'draft',
      waitsFor: 'applicant',
      stage: { id: 'apply', kind: 'form' },
      version: 1,
    })
    expect(draft.reference).toMatch(/^FL-2026-\d{6}-[0-9A-Z]$/)
    // Of what was told before, what the form asks, as said; the age of nobody.
    expect(draft.answers).toMatchObject([
      { ask: 'public-sector-school', value: true, assurance: 'said', origin: 'stand' },
    ])
    expect(draft.example?.en).toContain('example')

    const form = await house.casework.form(head, draft.reference)
    expect(form.next).toBe('school-levels')
    expect(form.rules?.decision.outcome.kind).toBe('needs-facts')

    const filled = await fillIn(house, head, draft, schoolAnswers)
    expect(await house.casework.form(head, draft.reference)).toMatchObject({ next: undefined })
    const sent = await house.casework.submit(head, draft.reference, { version: filled.version, key: newKey() })
    expect(sent).toMatchObject({ standing: 'open', waitsFor: 'programme-officer', stage: { id: 'check' } })
    expect(sent.pack.hash).toBe(house.pack().hash)
    // What follows if all goes well, each with its last day; the check itself is what is now.
    expect(sent.ahead.map(({ stage, who, from, until, depends }) => [stage, who, from, until, depends])).toEqual([
      ['decision', 'approver', undefined, '2026-12-21', true],
      ['offer', 'applicant', undefined, '2027-01-20', true],
      ['payment', 'payment', undefined, '2027-02-19', true],
      ['outcome-after-6-months', 'applicant', '2027-08-19', '2027-10-18', true],
      ['outcome-after-12-months', 'applicant', '2028-02-19', '2028-04-19', true],
      ['completed', undefined, undefined, undefined, true],
    ])

    const checked = await passed(house, house.person(officer), sent)
    expect(checked).toMatchObject({ waitsFor: 'approver', stage: { id: 'decision' } })
    const offer = await decided(house, house.person(approver), checked, 'approve')
    expect(offer).toMatchObject({
      stage: { id: 'offer' },
      award: { amount: 50_000_000, unit: 'HKD', held: true, paid: 0 },
    })

    const answered = await fillIn(house, head, offer, { 'school-account': bank, 'accepted-use': true })
    expect(answered.sealed).toEqual([{ stage: 'offer', ask: 'school-account', masked: '•••001' }])
    const taken = await house.casework.accept(head, offer.reference, { version: answered.version, key: newKey() })
    expect(taken).toMatchObject({ step: 'paying', waitsFor: 'payment', stage: { id: 'payment' } })
    const order = house.orders.at(-1)
    expect(order).toMatchObject({
      amount: 50_000_000,
      payee: { ...bank, account: '123456789001' },
      for: { reference: offer.reference },
    })

    wait(3)
    await house.scratch.database.transaction((connection) => house.casework.paid(connection, order?.for ?? nothing))
    const paid = await own(house, head, taken)
    expect(paid).toMatchObject({
      standing: 'awarded',
      stage: { id: 'outcome-after-6-months' },
      award: { paid: 50_000_000 },
    })
    expect(paid.acts).not.toContain('tell-outcome')
    wait(200)
    const later = await own(house, head, taken)
    expect(later.acts).toContain('tell-outcome')
    const told = await fillIn(house, head, later, {
      'pupils-at-6-months': '120',
      'changes-at-6-months': 'Questions are better.',
    })
    const next = await house.casework.submit(head, later.reference, { version: told.version, key: newKey() })
    expect(next.stage.id).toBe('outcome-after-12-months')
    wait(300)
    expect(await house.casework.lapseDue(10)).toBeGreaterThan(0)
    expect(await own(house, head, taken)).toMatchObject({
      standing: 'awarded',
      result: 'lapsed',
      stage: { id: 'not-reported' },
    })

    const report = await house.casework.verify()
    expect(report.faults).toEqual([])
    expect(report.events).toBeGreaterThan(15)
  })

  it('is one draft, in however many tabs it is begun', async () => {
    const head = house.applicant('school')
    const begun = await Promise.all(Array.from({ length: 8 }, () => startSchool(house, head)))
    expect(new Set(begun.map(({ reference }) => reference)).size).toBe(1)
  })

  it('is sent once, however many press at once', async () => {
    const head = house.applicant('school')
    const filled = await fillIn(house, head, await startSchool(house, head), schoolAnswers)
    const key = newKey()
    const other = house.another()
    const presses = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        (at % 2 === 0 ? house.casework : other).submit(head, filled.reference, { version: filled.version, key }),
      ),
    )
    expect(new Set(presses.map(({ stage, version }) => `${stage.id} ${version}`))).toEqual(
      new Set([`check ${filled.version + 1}`]),
    )
    const events = await house.casework.events(head, filled.reference)
    expect(events.filter(({ kind }) => kind === 'submitted')).toHaveLength(1)
    await expect(
      house.casework.withdraw(head, filled.reference, { version: filled.version + 1, key }),
    ).rejects.toMatchObject({
      code: 'key-reused',
    })
  })

  it('tells a stale tab that it has moved on', async () => {
    const head = house.applicant('school')
    const draft = await startSchool(house, head)
    await fillIn(house, head, draft, { 'has-smart-teaching-grant': false })
    await expect(
      house.casework.answer(head, draft.reference, { version: draft.version, ask: 'safeguards', value: 'x' }),
    ).rejects.toMatchObject({ code: 'case-moved-on' })
  })

  it('is checked by one of two officers who press at once', async () => {
    const sent = await sentSchool(house, house.applicant('school'))
    const tries = await Promise.allSettled([1, 2].map(() => passed(house, house.person(officer), sent)))
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'case-moved-on' } })
  })

  it('of a party that has one already is refused, also where both are sent at once', async () => {
    const head = house.applicant('school')
    await sentSchool(house, head)
    await expect(startSchool(house, head)).rejects.toMatchObject({ code: 'case-open-already' })
    // A draft from before the other was sent.
    const two = house.applicant('school')
    const first = await fillIn(house, two, await startSchool(house, two), schoolAnswers)
    await sql`update casework_case set standing = 'over', closed = now(), result = 'withdrawn', stage_kind = 'end' where reference = ${first.reference}`.execute(
      house.scratch.database.tables(),
    )
    const second = await fillIn(house, two, await startSchool(house, two), schoolAnswers)
    await sql`update casework_case set scheme = 'aside' where reference = ${second.reference}`.execute(
      house.scratch.database.tables(),
    )
    await sql`update casework_case set standing = 'draft', closed = null, result = null, stage_kind = 'form' where reference = ${first.reference}`.execute(
      house.scratch.database.tables(),
    )
    await house.casework.submit(two, first.reference, { version: first.version, key: newKey() })
    await sql`update casework_case set scheme = ${school} where reference = ${second.reference}`.execute(
      house.scratch.database.tables(),
    )
    await expect(
      house.casework.submit(two, second.reference, { version: second.version, key: newKey() }),
    ).rejects.toMatchObject({ code: 'case-open-already' })
    expect(await own(house, two, second)).toMatchObject({ standing: 'draft', version: second.version })
  })

  it('is refused to a party of another kind, and to whoever does not act for the party', async () => {
    await expect(startSchool(house, house.applicant('small-business'))).rejects.toMatchObject({
      code: 'party-not-eligible',
    })
    const { party } = house.applicant('school')
    await expect(startSchool(house, { ...house.person(), party })).rejects.toMatchObject({ code: 'not-permitted' })
  })
})

describe('Sending', () => {
  it('says everything that is missing, and keeps the draft', async () => {
    const head = house.applicant('school')
    const draft = await startSchool(house, head)
    const sending = house.casework.submit(head, draft.reference, { version: draft.version, key: newKey() })
    await expect(sending).rejects.toMatchObject({
      code: 'form-incomplete',
      details: [
        'school-levels',
        'has-smart-teaching-grant',
        'teaching-plan',
        'spending-plan',
        'safeguards',
        'authorised',
      ].map((at) => ({ at })),
    })
    expect(await own(house, head, draft)).toMatchObject({ standing: 'draft', version: 1 })
  })

  it('asks nobody what kind of party they are: whom they apply for says it, whatever they said before', async () => {
    const firm = house.applicant('technology-firm')
    const { party } = firm
    const said = { scheme: 'ai-course-organisers', party, language: 'en', facts: { 'party-kind': 'school' } } as const
    const draft = await house.casework.start(firm, { ...said, key: newKey() })
    expect(draft.answers).toMatchObject([{ ask: 'party-kind', value: 'technology-firm', origin: 'party-kind' }])
    expect(await house.casework.form(firm, draft.reference)).toMatchObject({ next: 'offers-ai-technology' })
  })

  it('is refused once the scheme has closed, also when it closes while the form is open; nothing is lost', async () => {
    const head = house.applicant('school')
    const filled = await fillIn(house, head, await startSchool(house, head), schoolAnswers)
    house.publish((process) => (process.scheme === school ? { ...process, closes: '2026-11-02' } : process), 'closing')
    house.clock.now = new Date('2026-11-02T15:59:59Z') // A second before midnight in Hong Kong.
    const last = { version: filled.version, key: newKey() }
    house.clock.now = new Date('2026-11-02T16:00:00Z')
    await expect(house.casework.submit(head, filled.reference, last)).rejects.toMatchObject({ code: 'scheme-closed' })
    await expect(startSchool(house, house.applicant('school'))).rejects.toMatchObject({ code: 'scheme-closed' })
    expect((await own(house, head, filled)).answers).toHaveLength(7)
    house.clock.now = new Date('2026-11-02T15:59:59Z')
    expect(await house.casework.submit(head, filled.reference, last)).toMatchObject({ stage: { id: 'check' } })
    house.publish((process) => (process.scheme === school ? { ...process, closes: undefined } : process), 'open-again')
  })

  it('pins the version under which the case runs, whatever the pack becomes', async () => {
    const sent = await sentSchool(house, house.applicant('school'))
    house.publish(
      (process) =>
        process.scheme === school ? { ...process, id: 'another', stages: process.stages.slice(0, 1) } : process,
      `changed-${newKey()}`,
    )
    const fresh = house.another()
    const officerNow = house.person(officer)
    expect((await fresh.view(officerNow, sent.reference)).pack.hash).toBe(sent.pack.hash)
    const checked = await passed({ ...house, casework: fresh }, officerNow, sent)
    expect(checked.stage.id).toBe('decision')
    const first = [...house.pack().content.processes].find(({ id }) => id === 'another')
    expect(first).toBeDefined()
    const whole = (await house.needs.packs.at(sent.pack.hash)).content.processes.find(({ scheme }) => scheme === school)
    house.publish((process) => (process.scheme === school && whole ? whole : process), `back-${newKey()}`)
  })
})

describe('An officer', () => {
  it('asks, and the clock stands still until the applicant replies', async () => {
    const head = house.applicant('school')
    const by = house.person(officer)
    const sent = await sentSchool(house, head)
    wait(1)
    const asked = await house.casework.ask(by, sent.reference, {
      version: sent.version,
      key: newKey(),
      words: '請說明如何保障私隱？',
    })
    expect(asked).toMatchObject({ step: 'asked', waitsFor: 'applicant', next: { clock: 'stands' } })
    wait(5)
    const replied = await house.casework.reply(head, sent.reference, {
      version: asked.version,
      key: newKey(),
      words: '只用匿名資料。',
    })
    expect(replied).toMatchObject({ step: 'act', waitsFor: 'programme-officer' })
    expect(replied.messages.map(({ kind, from }) => [kind, from])).toEqual([
      ['question', 'office'],
      ['reply', 'applicant'],
    ])
    expect((replied.due?.getTime() ?? 0) - (sent.due?.getTime() ?? 0)).toBe(5 * day)
    expect(house.told.slice(-2).map(({ kind }) => kind)).toEqual(['case-question', 'case-replied'].slice(-2))
  })

  it('cannot refuse without a reason, nor pass on what does not hold, nor leave a point out', async () => {
    const by = house.person(officer)
    const sent = await sentSchool(house, house.applicant('school'))
    const points = ['public-sector', 'first-grant', 'complete'].map((point) => ({
      point,
      met: point !== 'complete',
      note: '',
    }))
    const check = (outcome: 'pass' | 'refuse', given = points, reasons: { reason: string; words: string }[] = []) =>
      house.casework.check(by, sent.reference, {
        version: sent.version,
        key: newKey(),
        outcome,
        points: given,
        reasons,
      })
    await expect(check('pass')).rejects.toMatchObject({ code: 'check-incomplete', details: [{ at: 'point/complete' }] })
    await expect(check('refuse')).rejects.toMatchObject({ details: [{ at: 'reasons' }] })
    await expect(check('refuse', points.slice(1), [{ reason: 'not-complete', words: '' }])).rejects.toMatchObject({
      details: [{ at: 'point/public-sector' }, { at: 'reason/not-complete' }],
    })
    await expect(check('refuse', points, [{ reason: 'clear-plan', words: 'x' }])).rejects.toMatchObject({
      details: [{ at: 'reason/clear-plan' }],
    })
    const refused = await check('refuse', points, [{ reason: 'not-complete', words: 'The spending plan is missing.' }])
    expect(refused).toMatchObject({ result: 'refused', standing: 'over' })
    expect(refused.checks).toMatchObject([{ outcome: 'refuse', reasons: [{ reason: 'not-complete' }] }])
  })

  it('does not decide about a party of their own, nor of a scheme that is not theirs', async () => {
    const head = house.applicant('school')
    const sent = await sentSchool(house, head)
    await expect(passed(house, { ...head, grants: [officer] }, sent)).rejects.toMatchObject({ code: 'own-case' })
    const elsewhere = house.person({ ...officer, scheme: 'another-scheme' })
    await expect(passed(house, elsewhere, sent)).rejects.toMatchObject({ code: 'case-unknown' })
  })
})

describe('An appeal', () => {
  it('is made once, within its days, and an overturned refusal holds the award', async () => {
    const head = house.applicant('school')
    const checked = await passed(house, house.person(officer), await sentSchool(house, head))
    const refused = await decided(house, house.person(approver), checked, 'refuse')
    expect(refused).toMatchObject({ result: 'refused', standing: 'over' })
    expect((await own(house, head, refused)).acts).toContain('appeal')
    const appealed = await house.casework.appeal(head, refused.reference, {
      version: refused.version,
      key: newKey(),
      words: '理由如下……',
    })
    expect(appealed).toMatchObject({
      standing: 'open',
      result: undefined,
      stage: { id: 'appeal-of-decision' },
      waitsFor: 'approver',
    })
    const overturned = await decided(house, house.person(approver), appealed, 'overturn')
    expect(overturned).toMatchObject({ stage: { id: 'offer' }, award: { amount: 50_000_000, held: true } })
  })

  it('is too late after its days', async () => {
    const head = house.applicant('school')
    const checked = await passed(house, house.person(officer), await sentSchool(house, head))
    const refused = await decided(house, house.person(approver), checked, 'refuse')
    wait(31)
    await expect(
      house.casework.appeal(head, refused.reference, { version: refused.version, key: newKey(), words: 'Late.' }),
    ).rejects.toMatchObject({ code: 'act-too-late' })
  })
})

describe('A clock', () => {
  it('that is put back lets nothing lapse, and history does not go backwards', async () => {
    const head = house.applicant('school')
    const draft = await startSchool(house, head)
    house.clock.now = new Date('2020-01-01T00:00:00Z')
    expect(await house.casework.lapseDue(100)).toBe(0)
    await fillIn(house, head, draft, { 'has-smart-teaching-grant': false })
    const events = await house.casework.events(head, draft.reference)
    expect(events.map(({ at }) => at.getTime())).toEqual(events.map(({ at }) => at.getTime()).toSorted((a, b) => a - b))
    expect(events.at(-1)?.at.toISOString()).toBe('2026-11-02T02:00:00.000Z')
  })
})
