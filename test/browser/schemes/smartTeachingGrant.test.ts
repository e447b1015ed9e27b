import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatMoney } from '#platform/i18n'
import { words as applyWords } from '../../../modules/apply/words.ts'
import { words as awardWords } from '../../../modules/awards/words.ts'
import { partWords } from '../../../modules/casework/parts/words.ts'
import { openBrowser } from '../support/openBrowser.ts'
import { applyFor, replyTo, sendForm } from './support/applying.ts'
import { openCity, type City } from './support/city.ts'
import { letterText } from './support/letter.ts'
import { pay, setLimit } from './support/money.ts'
import { ask, audit, decide, passCheck } from './support/office.ts'
import type { Person } from './support/person.ts'

const scheme = 'smart-teaching-grant'
const browser = await openBrowser()
let city: City
let teacher: Person
let other: Person
let officer: Person
let approver: Person
let auditor: Person
beforeAll(async () => {
  if (browser === undefined) return
  city = await openCity(browser)
  const office = { language: 'en', on: 'desktop' } as const
  teacher = await city.visitor('Wong Siu Ming', { language: 'zh-Hant', on: 'phone' })
  other = await city.visitor('Other Teacher', { language: 'zh-Hant', on: 'phone' })
  officer = await city.office('Officer Lee', ['programme-officer'], office)
  approver = await city.office('Approver Ho', ['approver'], office)
  auditor = await city.office('Auditor Ng', ['auditor'], office)
})
afterAll(async () => {
  await city?.close()
  await browser?.close()
})

describe.skipIf(browser === undefined)('The school grant', () => {
  const t = applyWords('zh-Hant')
  let reference = ''

  it('is applied for by a teacher on a phone, one thing at a time', async () => {
    reference = await applyFor(teacher, scheme, { kind: 'school', name: '晴嵐小學' }, 'application', {
      'public-sector-school': true,
      'school-levels': ['primary'],
      'has-smart-teaching-grant': false,
      'teaching-plan': '四年級中文科用 AI 批改作文初稿，教師再逐句講解。',
      'spending-plan': '平板電腦 30 萬元，教師培訓 10 萬元，軟件 10 萬元。',
      safeguards: '不輸入學生姓名；AI 的評語由教師看過才給學生。',
      authorised: true,
    })
    expect(await teacher.reads()).toContain(t('said.more', { reference }))
  })

  it('is checked by an officer, who asks something first', async () => {
    await ask(officer, reference, 'Which pupils will use the tablets?')
    await replyTo(teacher, reference, 'Which pupils will use the tablets?', '四年級全級，共一百二十人。')
    await passCheck(officer, scheme, reference)
    await teacher.go(`/cases/${reference}`)
    expect(await teacher.reads()).toContain(t('next.who.approver'))
  })

  it('is decided by an approver once money is set aside, with reasons that the teacher reads', async () => {
    await setLimit(approver, scheme, '1000000')
    await decide(approver, scheme, reference, {
      outcome: 'approve',
      reasons: { 'clear-plan': 'The plan says who does what, and when.' },
    })
    await teacher.go(`/cases/${reference}`)
    expect(await teacher.reads()).toContain('The plan says who does what, and when.')
    await teacher.follow(t('decision.letter'))
    expect(await teacher.reads()).toContain('晴嵐小學')
    const text = await letterText(teacher, t('letter.pdf'))
    expect(text).toContain('晴嵐小學')
    expect(text).toContain(reference)
  })

  it('is accepted with a bank account, and paid by two people', async () => {
    await sendForm(teacher, reference, {
      scheme,
      form: 'acceptance',
      way: 'offer',
      send: 'accept',
      answers: {
        'school-account': { bank: { name: '晴嵐小學', code: '024', account: '123-456789-001' } },
        'accepted-use': true,
      },
    })
    expect(await teacher.reads()).toContain(t('said.accepted'))
    await pay(officer, approver, reference)
    await teacher.go(`/cases/${reference}`)
    expect(await teacher.page.locator('#award').innerText()).toContain(formatMoney(500_000, 'HKD', 'zh-Hant'))
    expect(await teacher.page.locator('#award').innerText()).toContain(
      partWords({ language: 'zh-Hant' })('payment.paid'),
    )
  })

  it('is nothing to anybody of another school', async () => {
    await other.comeIn('/cases')
    expect(await other.reads()).toContain(t('cases.none'))
    const paths = ['', '/letter', '/letter.pdf', '/form'].map((part) => `/cases/${reference}${part}`)
    for (const path of [...paths, `/work/${reference}`])
      expect((await other.page.request.get(`${city.origin}${path}`)).status(), path).toBe(404)
  })

  it('is told of after six and after twelve months', async () => {
    city.forward(185)
    await teacher.comeIn('/cases')
    await sendForm(teacher, reference, {
      scheme,
      form: 'outcome-6',
      way: 'tell',
      send: 'tell',
      answers: { 'pupils-at-6-months': '118', 'changes-at-6-months': '學生多改了兩稿；聆聽練習做不到。' },
    })
    city.forward(183)
    await teacher.comeIn('/cases')
    await sendForm(teacher, reference, {
      scheme,
      form: 'outcome-12',
      way: 'tell',
      send: 'tell',
      answers: { 'pupils-at-12-months': '236', continues: 'part', 'changes-at-12-months': '教師批改時間少了三成。' },
    })
    expect(await teacher.reads()).toContain(t('state.completed'))
  })

  it('leaves a log that an auditor verifies, and a decision that comes out the same again', async () => {
    await auditor.comeIn('/work')
    expect(await audit(auditor, reference)).toEqual(['the log holds', 'decided the same again'])
  })

  it('shows what the accounts moved on the blueprint and among the awards', async () => {
    await auditor.go('/blueprint/smart-teaching-grant')
    expect(await auditor.page.locator('#moved').innerText()).toContain('HK$500,000')
    await auditor.go('/awards')
    await auditor.follow(awardWords('en')('examples.show'))
    expect(await auditor.page.locator('main').innerText()).toContain(reference)
  })
})
