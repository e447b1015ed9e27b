import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatMoney } from '#platform/i18n'
import { words as applyWords } from '../../../modules/apply/words.ts'
import { openBrowser } from '../support/openBrowser.ts'
import type { Answer } from './support/answer.ts'
import { appeal, applyFor, sendForm } from './support/applying.ts'
import { openCity, type City } from './support/city.ts'
import { pdf } from './support/files.ts'
import { pay, setLimit } from './support/money.ts'
import { acceptReport, audit, decide, passCheck } from './support/office.ts'
import type { Person } from './support/person.ts'
import { reasonText, stageName } from './support/process.ts'
import { assign, declare, score, type Scores } from './support/reviewing.ts'

const scheme = 'embodied-ai-research-programme'
const browser = await openBrowser()
let city: City
let founder: Person
let rival: Person
let officer: Person
let approver: Person
let chair: Person
let auditor: Person
let reviewers: readonly Person[]
beforeAll(async () => {
  if (browser === undefined) return
  city = await openCity(browser)
  const office = { language: 'en', on: 'desktop' } as const
  // Whoever applies has a phone on which no script runs.
  const phone = { language: 'zh-Hant', on: 'phone', scripts: 'none' } as const
  founder = await city.visitor('Founder Lam', phone)
  rival = await city.visitor('Rival Tse', phone)
  officer = await city.office('Officer Lee', ['programme-officer'], office)
  approver = await city.office('Approver Ho', ['approver'], office)
  chair = await city.office('Chair Fung', ['approver'], office)
  auditor = await city.office('Auditor Ng', ['auditor'], office)
  reviewers = [
    await city.office('Reviewer Au', ['reviewer'], office),
    await city.office('Reviewer Mo', ['reviewer'], office),
  ]
})
afterAll(async () => {
  await city?.close()
  await browser?.close()
})

const interest: Readonly<Record<string, Answer>> = {
  fields: ['embodied-ai'],
  idea: '機械臂能否在窄小的廚房裏避開人手。',
  maturity: 'tested-part',
}
const full: Readonly<Record<string, Answer>> = {
  'research-plan': '設計、原型、測試三個階段，每階段有可量度的目標。',
  team: '兩名控制工程師，一名安全顧問。',
  'physical-safety': '測試區以圍欄分隔，設有兩個急停按鈕。',
  benefit: '小型食肆可減少燙傷。',
  'amount-asked': '2000000',
  budget: pdf('budget.pdf'),
  drawings: pdf('drawings.pdf'),
  authorised: true,
}
const sheet = (points: number): Scores => {
  const given = [points, 'The plan says plainly what is done and how one can tell.'] as const
  return { merit: given, feasibility: given, safety: given, 'public-benefit': given }
}

/** From the expression of interest to the sheets of both reviewers. */
async function reviewed(person: Person, company: string, points: number): Promise<string> {
  const reference = await applyFor(
    person,
    scheme,
    { kind: 'start-up', name: company },
    'expression-of-interest',
    interest,
  )
  await passCheck(officer, scheme, reference)
  await sendForm(person, reference, { scheme, form: 'full-application', way: 'fill', send: 'send', answers: full })
  await assign(
    officer,
    reference,
    reviewers.map(({ name }) => name),
  )
  for (const reviewer of reviewers) {
    await declare(reviewer, reference, 'none')
    await score(reviewer, scheme, reference, sheet(points))
  }
  return reference
}

describe.skipIf(browser === undefined)('A research award in several stages', () => {
  const t = applyWords('zh-Hant')
  let reference = ''
  let second = ''

  it('goes from an expression of interest to an award, on a phone without script', async () => {
    reference = await reviewed(founder, '靈動機械有限公司', 8)
    await setLimit(approver, scheme, '10000000')
    await decide(approver, scheme, reference, {
      outcome: 'approve',
      amount: '2000000',
      reasons: { 'strong-research': 'Both reviewers find the question new and the method sound.' },
    })
    await sendForm(founder, reference, {
      scheme,
      form: 'acceptance',
      way: 'offer',
      send: 'accept',
      answers: {
        'company-account': { bank: { name: '靈動機械有限公司', code: '012', account: '555-666777-001' } },
        'accepted-use': true,
      },
    })
    expect(await founder.reads()).toContain(stageName(scheme, 'design', 'zh-Hant'))
  })

  it.each([
    ['design-report', { 'design-done': '完成了臂身和感測器的設計。', 'design-evidence': pdf('design.pdf') }, 800_000],
    ['prototype-report', { 'prototype-done': '能避開手，夜間未能。', 'prototype-evidence': pdf('tests.pdf') }, 600_000],
    [
      'trial-report',
      { 'trial-done': '三間食肆試用四星期。', incidents: '0', 'trial-evidence': pdf('trial.pdf') },
      600_000,
    ],
  ] as const)('is paid once its %s is accepted', async (form, answers, amount) => {
    await sendForm(founder, reference, { scheme, form, way: 'report', send: 'report', answers })
    await acceptReport(officer, reference)
    await pay(officer, approver, reference)
    await founder.go(`/cases/${reference}`)
    expect(await founder.page.locator('#award').innerText()).toContain(formatMoney(amount, 'HKD', 'zh-Hant'))
  })

  it('ends with a final report and what became of it after six and twelve months', async () => {
    const final = { findings: '光線不足時避開的成功率下降。', 'final-accounts': pdf('accounts.pdf') }
    await sendForm(founder, reference, { scheme, form: 'final-report', way: 'report', send: 'report', answers: final })
    await acceptReport(officer, reference)
    city.forward(185)
    await founder.comeIn('/cases')
    const half = { 'outcome-at-6-months': '一間食肆續用。' }
    await sendForm(founder, reference, { scheme, form: 'outcome-6', way: 'tell', send: 'tell', answers: half })
    city.forward(183)
    await founder.comeIn('/cases')
    const year = { 'in-use': 'in-hong-kong', 'outcome-at-12-months': '五間食肆採用，燙傷減少。' }
    await sendForm(founder, reference, { scheme, form: 'outcome-12', way: 'tell', send: 'tell', answers: year })
    expect(await founder.reads()).toContain(t('state.completed'))
  })

  it('can be refused, with reasons that the applicant reads', async () => {
    for (const person of [officer, approver, chair, auditor, ...reviewers]) await person.comeIn('/work')
    second = await reviewed(rival, '步雲科技有限公司', 6)
    await decide(approver, scheme, second, {
      outcome: 'refuse',
      reasons: { 'not-feasible': 'It cannot be done in the time that is planned.' },
    })
    await rival.go(`/cases/${second}`)
    expect(await rival.reads()).toContain(reasonText(scheme, 'not-feasible', 'zh-Hant'))
  })

  it('can be appealed against, and decided for the applicant by somebody else', async () => {
    await appeal(rival, second, '時間表在附件第二頁，評審沒有提及。')
    await decide(chair, scheme, second, {
      outcome: 'overturn',
      amount: '1500000',
      reasons: { 'evidence-overlooked': 'The timetable is in the second file, and it is sound.' },
    })
    await rival.go(`/cases/${second}`)
    expect(await rival.reads()).toContain(t('next.do.offer'))
    expect(await audit(auditor, second)).toEqual(['the log holds', 'decided the same again'])
  })
})
