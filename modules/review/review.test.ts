import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lettersOf, verificationCode, type CaseView } from '#modules/casework'
import type { Actor } from '#modules/identity'
import { pdfOf } from '../casework/testing/files.ts'
import { research, school } from '../casework/testing/house.ts'
import { bank, fillIn, newKey, passed } from '../casework/testing/schoolCase.ts'
import { hiddenOf, reviewApp, type ReviewApp } from './testing/reviewApp.ts'

const because = 'The plan says who does what, and by when.'
const criteria = ['merit', 'feasibility', 'safety', 'public-benefit']

let at: ReviewApp
let checker: Actor
let assigner: Actor
let ann: Actor
let ben: Actor
let approver: Actor
let auditor: Actor
beforeAll(async () => {
  at = await reviewApp()
  checker = await at.staff('Olive', { role: 'programme-officer' })
  assigner = await at.staff('Otto', { role: 'programme-officer', scheme: research })
  ann = await at.staff('Ann', { role: 'reviewer', scheme: research })
  ben = await at.staff('Ben', { role: 'reviewer' })
  approver = await at.staff('Ping', { role: 'approver' })
  auditor = await at.staff('Audrey', { role: 'auditor' })
})
afterAll(() => at.close())

const sheet = (score: number) =>
  Object.fromEntries(
    criteria.flatMap((id) => [
      [`score/${id}`, String(score)],
      [`reason/${id}`, `${because} ${score}`],
    ]),
  )

describe('An officer', () => {
  const points = ['public-sector', 'first-grant', 'complete']
  const holding = Object.fromEntries(points.map((point) => [`point/${point}`, 'yes']))

  it('sees what waits, late cases by themselves, and finds a case by its reference', async () => {
    const { reference } = await at.sentSchool()
    const { status, html, headers } = await at.get(checker, '/work')
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('no-store')
    expect(html).toContain(reference)
    expect((await at.get(checker, '/work?late=yes')).html).not.toContain(reference)
    expect((await at.get(checker, `/work?stage=review`)).html).not.toContain(reference)
    const written = encodeURIComponent(` ${reference.toLowerCase()} `)
    expect(await at.get(checker, `/work/find?reference=${written}`)).toMatchObject({
      status: 303,
      to: `/work/${reference}`,
    })
    const mistyped = await at.get(checker, '/work/find?reference=FL-2026-999999-A')
    expect(mistyped.status).toBe(404)
    expect(mistyped.html).toContain('value="FL-2026-999999-A"')
  })

  it('checks each point beside what was sent for it, and is told at the field what is missing, with all that was typed', async () => {
    const { reference } = await at.sentSchool()
    const url = `/work/${reference}/check`
    const page = await at.get(checker, url)
    expect(page.html).toContain('Devices, and training for ten teachers.')
    const refused = await at.send(checker, url, {
      ...holding,
      'point/complete': '',
      'note/first-grant': 'Looked at the register.',
    })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('<title>Error: ')
    expect(refused.html).toContain('href="#outcome"')
    const open = await at.send(checker, url, {
      ...holding,
      'point/complete': '',
      'note/first-grant': 'Looked at the register.',
      outcome: 'pass',
    })
    expect(open.status).toBe(422)
    expect(open.html).toContain('href="#point/complete"')
    expect(open.html).toContain('Looked at the register.')
    const whole = { ...hiddenOf(open.html, url), ...holding, outcome: 'pass' }
    const done = await at.post(checker, url, whole)
    expect(await at.post(checker, url, whole)).toMatchObject({ status: done.status, to: done.to })
    expect(done).toMatchObject({ status: 303, to: `/work/${reference}?said=passed` })
    expect((await at.get(checker, `/work/${reference}?said=passed`)).html).toContain('Passed on.')
    const again = hiddenOf(page.html, url)
    expect(await at.post(checker, url, { ...again, ...holding, outcome: 'pass' })).toMatchObject({ status: 409 })
    expect(await at.get(checker, url)).toMatchObject({ status: 303, to: `/work/${reference}` })
  })

  it('refuses with allowed reasons and words, and has what was typed back where the case went on meanwhile', async () => {
    const { reference } = await at.sentSchool()
    const url = `/work/${reference}/check`
    const reason = /name="reasons" value="([^"]+)"/.exec((await at.get(checker, url)).html)?.[1] ?? ''
    const refusal = { ...holding, 'point/complete': 'no', outcome: 'refuse' }
    const wordless = await at.send(checker, url, { ...refusal, reasons: reason })
    expect(wordless.html).toContain(`href="#reason/${reason}"`)
    const first = (await at.get(checker, url)).html
    const stale = (value: string) => new RegExp(`name="${value}" value="([^"]*)"`).exec(first)?.[1] ?? ''
    const carried = { version: stale('version'), key: stale('key'), seen: stale('seen') }
    await at.send(checker, `/work/${reference}/ask`, { words: 'Which teachers are to be trained?' })
    const late = await at.post(checker, url, {
      ...carried,
      ...refusal,
      reasons: reason,
      [`reason/${reason}`]: 'Nothing is said of training.',
    })
    expect(late.status).toBe(409)
    expect(late.html).toContain('Nothing is said of training.')
    expect(late.html).toContain('A question was asked')
    expect((await at.get(checker, `/work/${reference}`)).html).toContain('Which teachers are to be trained?')
  })
})

describe('A case of research', () => {
  let reference = ''
  let head: Actor
  const url = (below: string) => `/work/${reference}/${below}`

  it('goes to reviewers whom an officer chooses from the proposal, and not to who checked it', async () => {
    ;({ reference, head } = await at.atReview(checker))
    await at.staff('Olive again', { role: 'reviewer', scheme: school })
    const { html } = await at.get(assigner, url('reviewers'))
    expect(html).toContain('Ann (proposed)')
    expect(html).toContain('Ben (proposed)')
    expect(html).not.toContain('Olive again')
    const few = await at.send(assigner, url('reviewers'), {})
    expect(few.status).toBe(422)
    expect(few.html).toContain('href="#reviewers"')
    const done = await at.send(assigner, url('reviewers'), { reviewers: [ann.person, ben.person] })
    expect(done.to).toBe(`/work/${reference}?said=assigned`)
    expect(at.house.told.filter(({ kind }) => kind === 'case-assigned')).toMatchObject([
      { href: `/work/${reference}` },
      { href: `/work/${reference}` },
    ])
  })

  it('shows a reviewer nothing before interests are declared', async () => {
    expect((await at.get(ann, '/work')).html).toContain(reference)
    expect(await at.get(ann, `/work/${reference}`)).toMatchObject({ status: 303, to: url('interests') })
    expect(await at.get(ann, url('sheet'))).toMatchObject({ status: 303, to: url('interests') })
    const page = await at.get(ann, url('interests'))
    expect(page.html).not.toContain('Arms that feel')
    const silent = await at.send(ann, url('interests'), {})
    expect(silent.status).toBe(422)
    expect(silent.html).toContain('href="#conflict"')
    for (const reviewer of [ann, ben])
      expect((await at.send(reviewer, url('interests'), { conflict: 'none' })).to).toBe(url('sheet'))
  })

  it('is scored beside what was sent, saved as a draft, looked over and locked', async () => {
    const { html } = await at.get(ann, url('sheet'))
    expect(html).toContain('Arms that feel what they hold.')
    expect(html).toContain('An example process')
    const wrong = await at.send(ann, url('sheet'), { ...sheet(7), 'score/merit': 'seven', then: 'save' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('value="seven"')
    expect(wrong.html).toContain('href="#score/merit"')
    const half = await at.send(ann, url('sheet'), { ...sheet(7), 'reason/safety': '', then: 'lock' })
    expect(half.to).toBe(url('sheet/lock'))
    const early = await at.send(ann, url('sheet/lock'), {})
    expect(early.status).toBe(422)
    expect(early.html).toContain('href="#reason/safety"')
    await at.send(ann, url('sheet'), { ...sheet(7), then: 'save' })
    const look = await at.get(ann, url('sheet/lock'))
    expect(look.html).toContain('cannot be changed')
    expect((await at.send(ann, url('sheet/lock'), {})).to).toBe(`/work/${reference}?said=locked`)
    expect((await at.get(ann, url('sheet'))).html).toContain('You locked your sheet')
    const page = (await at.get(ann, `/work/${reference}`)).html
    expect(page).toContain('You locked your sheet')
    expect(page).not.toContain('Score it')
  })

  it('shows a sheet to nobody else before all are locked', async () => {
    for (const reader of [ben, assigner, approver, auditor]) {
      const { status, html } = await at.get(reader, `/work/${reference}`)
      expect([reader.name, status, html.includes(`${because} 7`)]).toEqual([reader.name, 200, false])
    }
  })

  it('shows all sheets side by side once the last is locked, with proof that none was changed', async () => {
    await at.send(ben, url('sheet'), { ...sheet(2), then: 'lock' })
    await at.send(ben, url('sheet/lock'), {})
    const { html } = await at.get(approver, `/work/${reference}`)
    expect(html).toContain(`${because} 7`)
    expect(html).toContain(`${because} 2`)
    expect(html.match(/The sheet that was locked/g)).toHaveLength(2)
    expect(html).toContain('Far apart')
  })

  it('is not decided before what was discussed is put down', async () => {
    const early = await at.send(
      approver,
      url('decide'),
      { outcome: 'refuse', 'reasons/refuse': 'not-feasible', 'words/refuse/not-feasible': because },
      url('decide/confirm'),
    )
    expect(early.status).toBe(422)
    expect(early.html).toContain('The reviewers are far apart')
    const short = await at.send(assigner, url('moderate'), { words: 'Talked.' })
    expect(short.status).toBe(422)
    const noted = await at.send(assigner, url('moderate'), {
      criterion: 'merit',
      score: '5',
      words: 'Both came to five once the drawings were read.',
    })
    expect(noted.to).toBe(`/work/${reference}?said=moderated`)
    expect((await at.get(auditor, `/work/${reference}`)).html).toContain('Both came to five')
  })

  it('is decided by an approver, with reasons and an amount, once they have looked it over', async () => {
    const confirm = url('decide/confirm')
    const decision = {
      outcome: 'approve',
      'reasons/approve': 'strong-research',
      'words/approve/strong-research': because,
      amount: 'HK$250,000.50',
    }
    const page = await at.get(approver, url('decide'))
    expect(page.html).toContain('HK$300,000')
    expect((await at.send(approver, url('decide'), {}, confirm)).html).toContain('href="#outcome"')
    const much = await at.send(approver, url('decide'), { ...decision, amount: '300,001' }, confirm)
    expect(much.status).toBe(422)
    expect(much.html).toContain('href="#amount"')
    expect(much.html).toContain(because)
    const wordless = await at.send(
      approver,
      url('decide'),
      { ...decision, 'words/approve/strong-research': 'Yes.' },
      confirm,
    )
    expect(wordless.html).toContain('href="#words/approve/strong-research"')
    const look = await at.send(approver, url('decide'), decision, confirm)
    expect(look.status).toBe(200)
    expect(look.html).toContain('HK$250,000.50')
    const sent = hiddenOf(look.html, url('decide'))
    const done = await at.post(approver, url('decide'), sent)
    expect(done).toMatchObject({ status: 303, to: `/work/${reference}?said=decided` })
    // Pressed twice: the same again.
    expect(await at.post(approver, url('decide'), sent)).toMatchObject({
      status: 303,
      to: `/work/${reference}?said=decided`,
    })
    const decided = await at.get(approver, `/work/${reference}`)
    expect(decided.html).toContain('The research is strong and new')
    expect(decided.html).toContain(`/cases/${reference}/letter`)
  })

  it('has its reports looked at, sent back with words, and accepted', async () => {
    const { casework } = at.house
    const once = ({ version }: CaseView) => ({ version, key: newKey() })
    const offer = await fillIn(at.house, head, await casework.view(head, reference), {
      'company-account': bank,
      'accepted-use': true,
    })
    const taken = await casework.accept(head, reference, once(offer))
    const written = await fillIn(at.house, head, taken, { 'design-done': 'The arm is drawn.' })
    const file = { version: written.version, ask: 'design-evidence', name: 'design.pdf', bytes: pdfOf() }
    await casework.submit(head, reference, once(await casework.attach(head, reference, file)))
    const report = await at.get(checker, url('report'))
    expect(report.html).toContain('The arm is drawn.')
    expect(report.html).toContain('design.pdf')
    expect((await at.send(checker, url('return'), { words: ' ' })).status).toBe(422)
    expect((await at.send(checker, url('return'), { words: 'The hand is missing.' })).to).toContain('said=returned')
    await casework.submit(head, reference, once(await casework.view(head, reference)))
    expect((await at.send(checker, url('report'), {})).to).toContain('said=accepted')
    expect((await at.get(checker, `/work/${reference}`)).html).toContain('HK$100,000.20')
  })

  it('has a log that an auditor verifies, and a decision that is replayed', async () => {
    const { html } = await at.get(auditor, url('log'))
    expect(html).toContain('Ann (reviewer)')
    expect(html.match(/class="fl-hash"/g)?.length).toBeGreaterThan(20)
    const verified = await at.post(auditor, url('verify'))
    expect(verified.html).toContain('The log holds')
    expect((await at.post(auditor, url('replay'))).html).toContain('the same, to the bit')
    expect((await at.post(assigner, url('verify'))).status).toBe(403)
    expect((await at.get(ann, url('log'))).status).toBe(403)
  })

  it('has letters that anyone who holds one can have compared, and nobody finds out anything without the code', async () => {
    const view = await at.house.casework.view(approver, reference)
    const letter = lettersOf(view).find(({ kind }) => kind === 'offered')
    const code = letter === undefined ? '' : verificationCode(view, letter)
    const genuine = await at.post(undefined, '/verify', {
      reference: ` ${reference.toLowerCase()}`,
      code: code.toLowerCase(),
    })
    expect(genuine.html).toContain('We wrote a letter with this number and code')
    expect(genuine.html).not.toContain('250,000')
    const wrong = await at.post(undefined, '/verify', { reference, code: 'AAAA-BBBB-CCCC' })
    const unknown = await at.post(undefined, '/verify', { reference: 'FL-2026-000099-Z', code })
    for (const { html } of [wrong, unknown]) expect(html).toContain('No letter of ours goes with these')
    expect((await at.post(undefined, '/verify', { reference })).status).toBe(422)
  })

  it('is told apart by a draft of rules that would decide it otherwise', async () => {
    const draft = `subjects:
  - id: ${research}
    kind: scheme
    name: { zh-Hant: 研究, en: Research }
    criterion: { fact: party-kind, is: school }
`
    const { status, html } = await at.post(auditor, '/work/rules', { yaml: draft, scheme: '' })
    expect(status).toBe(200)
    expect(html).toContain('1 case would come out otherwise')
    expect(html).toContain(reference)
    const wrong = await at.post(auditor, '/work/rules', { yaml: 'subjects: [', scheme: '' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('subjects: [')
  })

  it('stands in the register, without a name', async () => {
    const { html, headers } = await at.get(auditor, '/work/register.csv')
    expect(headers['content-type']).toContain('text/csv')
    expect(html.split('\r\n')[0]).toContain('reference,scheme')
    expect(html).toContain(reference)
    expect(html).not.toContain('party ')
  })
})

describe('A conflict of interest', () => {
  it('takes the reviewer off for good, and the officer chooses somebody else', async () => {
    const { reference } = await at.atReview(checker)
    const url = (below: string) => `/work/${reference}/${below}`
    await at.send(assigner, url('reviewers'), { reviewers: [ann.person, ben.person] })
    const declared = await at.send(ann, url('interests'), { conflict: 'conflict', words: 'My sister works there.' })
    expect(declared.to).toBe('/work')
    expect((await at.get(ann, '/work')).html).not.toContain(reference)
    expect([403, 404, 409]).toContain((await at.get(ann, url('sheet'))).status)
    const { html } = await at.get(assigner, url('reviewers'))
    expect(html).toContain('Ann: declared a conflict of interest')
    const off = /take-off\?assignment=([^"]+)"/.exec(html)?.[1] ?? ''
    const takeOff = url(`take-off?assignment=${off}`)
    expect((await at.send(assigner, takeOff, { why: 'Ill.' })).status).toBe(422)
    expect((await at.send(assigner, takeOff, { why: 'Away until the end of the month.' })).to).toContain(
      'said=taken-off',
    )
    expect((await at.get(ben, '/work')).html).not.toContain(reference)
  })
})

describe('An appeal', () => {
  it('is heard by somebody who has not decided, and says plainly why another may not', async () => {
    const { reference, head, version } = await at.sentSchool()
    const url = (below: string) => `/work/${reference}/${below}`
    await passed(at.house, checker, { ...(await at.house.casework.view(head, reference)), version })
    const refusal = { outcome: 'refuse', ...(await reasonOf(url('decide'), 'refuse')) }
    const look = await at.send(approver, url('decide'), refusal, url('decide/confirm'))
    await at.post(approver, url('decide'), hiddenOf(look.html, url('decide')))
    const refused = await at.house.casework.view(head, reference)
    await at.house.casework.appeal(head, reference, {
      version: refused.version,
      key: newKey(),
      words: 'The plan for training was overlooked.',
    })
    const same = await at.get(approver, url('decide'))
    expect(same.html).toContain('You made the decision that is appealed against.')
    expect(same.html).not.toContain('name="outcome"')
    const other = await at.staff('Pat', { role: 'approver', scheme: school })
    const page = await at.get(other, url('decide'))
    expect(page.html).toContain('The plan for training was overlooked.')
    const allowed = { outcome: 'overturn', ...(await reasonOf(url('decide'), 'overturn', other)) }
    const again = await at.send(other, url('decide'), allowed, url('decide/confirm'))
    expect(again.html).toContain('HK$500,000')
    expect((await at.post(other, url('decide'), hiddenOf(again.html, url('decide')))).to).toContain('said=decided')
    expect((await at.get(other, `/work/${reference}`)).html).toContain('Appeal: refusal overturned')
  })

  const reasonOf = async (page: string, outcome: string, who: Actor = approver) => {
    const { html } = await at.get(who, page)
    const reason = new RegExp(`name="reasons/${outcome}" value="([^"]+)"`).exec(html)?.[1] ?? ''
    return { [`reasons/${outcome}`]: reason, [`words/${outcome}/${reason}`]: because }
  }
})

describe('Whoever has no office in a scheme', () => {
  it('finds none of its cases, by whatever page', async () => {
    const { reference } = await at.sentSchool()
    const below = ['', '/check', '/ask', '/reviewers', '/decide', '/sheet', '/log', '/moderate', '/interests']
    for (const path of below) {
      const { status, html } = await at.get(assigner, `/work/${reference}${path}`)
      expect([path, [403, 404].includes(status)]).toEqual([path, true])
      expect(html).not.toContain('Devices, and training')
    }
    expect((await at.get(assigner, '/work?for=all')).html).not.toContain(reference)
  })

  it('is asked to sign in, or told that it is not for them', async () => {
    const somebody = await at.staff('Nobody in particular')
    for (const path of ['/work', '/work/rules', '/work/register.csv']) {
      expect((await at.get(undefined, path)).status).toBe(401)
      expect((await at.get(somebody, path)).status).toBe(403)
    }
  })
})
