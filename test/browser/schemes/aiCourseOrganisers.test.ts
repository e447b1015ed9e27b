import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatMoney } from '#platform/i18n'
import { words as applyWords } from '../../../modules/apply/words.ts'
import { partWords } from '../../../modules/casework/parts/words.ts'
import { words as reviewWords } from '../../../modules/review/words.ts'
import { openBrowser } from '../support/openBrowser.ts'
import { applyFor, sendForm } from './support/applying.ts'
import { openCity, type City } from './support/city.ts'
import { pdf } from './support/files.ts'
import { pay, setLimit } from './support/money.ts'
import { acceptReport, audit, decide, openCase, passCheck } from './support/office.ts'
import type { Person } from './support/person.ts'
import { stageName } from './support/process.ts'
import { assign, declare, score } from './support/reviewing.ts'

const scheme = 'ai-course-organisers'
const browser = await openBrowser()
let city: City
let organiser: Person
let officer: Person
let approver: Person
let auditor: Person
let partner: Person
let first: Person
let second: Person
beforeAll(async () => {
  if (browser === undefined) return
  city = await openCity(browser)
  const office = { language: 'zh-Hant', on: 'phone' } as const
  organiser = await city.visitor('Organiser Chan', { language: 'en', on: 'desktop' })
  officer = await city.office('Officer Lee', ['programme-officer'], office)
  approver = await city.office('Approver Ho', ['approver'], office)
  auditor = await city.office('Auditor Ng', ['auditor'], office)
  partner = await city.office('Partner Yu', ['reviewer'], office)
  first = await city.office('Reviewer Au', ['reviewer'], office)
  second = await city.office('Reviewer Mo', ['reviewer'], office)
})
afterAll(async () => {
  await city?.close()
  await browser?.close()
})

describe.skipIf(browser === undefined)('A call for those who run courses', () => {
  const t = applyWords('en')
  const r = reviewWords('zh-Hant')
  let reference = ''

  it('is applied for with an amount and a budget', async () => {
    reference = await applyFor(
      organiser,
      scheme,
      { kind: 'technology-firm', name: 'Lantern Learning Ltd' },
      'application',
      {
        'offers-ai-technology': true,
        activity: 'course',
        'activity-plan': 'Twelve evenings on using AI at work, taught by two engineers with ten years in schools.',
        partners: 'A college lends its rooms; a public library finds the people.',
        places: '400',
        inclusion: 'Half of the places are for people over sixty, with a helper at every table.',
        'amount-asked': '1200000',
        budget: pdf('budget.pdf'),
        authorised: true,
      },
    )
    await passCheck(officer, scheme, reference)
    await organiser.go(`/cases/${reference}`)
    expect(await organiser.reads()).toContain(stageName(scheme, 'review', 'en'))
  })

  it('is reviewed blind by two, after one who has an interest has stepped aside', async () => {
    await assign(officer, reference, [partner.name, first.name])
    await declare(partner, reference, 'conflict')
    expect((await partner.page.request.get(`${city.origin}/work/${reference}`)).status()).toBe(404)
    await assign(officer, reference, [second.name])
    await declare(first, reference, 'none')
    await score(first, scheme, reference, {
      content: [4, '內容由淺入深，每晚都有練習。'],
      reach: [5, '一半名額留給長者，而且有人在旁協助。'],
      partnership: [3, '分工清楚，但圖書館的角色較輕。'],
      value: [3, '每個名額三千元，略高於同類課程。'],
    })
    await declare(second, reference, 'none')
    expect(await second.reads()).not.toContain('內容由淺入深')
    await openCase(officer, reference)
    expect(await officer.reads()).toContain(r('reviews.sealed'))
    expect(await officer.reads()).not.toContain('內容由淺入深')
    await score(second, scheme, reference, {
      content: [4, '導師資歷合適，內容也夠充實。'],
      reach: [4, '能照顧不熟悉科技的人，安排具體。'],
      partnership: [4, '院校和圖書館各有所長，配合得好。'],
      value: [3, '場地已由院校借出，款額可以較少。'],
    })
    await openCase(officer, reference)
    await officer.page.getByText(r('sheets.proof'), { exact: true }).click()
    for (const words of ['內容由淺入深', '導師資歷合適', r('sheets.holds')])
      expect(await officer.reads()).toContain(words)
  })

  it('is awarded less than was asked for, since some of it is not for this', async () => {
    await setLimit(approver, scheme, '50000000')
    await decide(approver, scheme, reference, {
      outcome: 'approve',
      amount: '900000',
      reasons: {
        'reaches-people': '一半名額留給長者，並有人協助。',
        'part-of-amount': '場地已由院校借出，租金一項不獲資助。',
      },
    })
    await organiser.go(`/cases/${reference}`)
    expect(await organiser.page.locator('#award').innerText()).toContain(formatMoney(900_000, 'HKD', 'en'))
    await sendForm(organiser, reference, {
      scheme,
      form: 'acceptance',
      way: 'offer',
      send: 'accept',
      answers: {
        'organiser-account': { bank: { name: 'Lantern Learning Ltd', code: '004', account: '987-654321-838' } },
        'accepted-use': true,
      },
    })
  })

  it('is paid in two parts, each once its report is accepted', async () => {
    await sendForm(organiser, reference, {
      scheme,
      form: 'start-report',
      way: 'report',
      send: 'report',
      answers: { 'started-on': { year: '2026', month: '5', day: '4' }, 'people-enrolled': '388' },
    })
    await acceptReport(officer, reference)
    await pay(officer, approver, reference)
    await sendForm(organiser, reference, {
      scheme,
      form: 'finish-report',
      way: 'report',
      send: 'report',
      answers: {
        'people-completed': '351',
        'what-was-learned': 'Nine in ten could check what an AI had written against a source by the last evening.',
        accounts: pdf('accounts.pdf'),
      },
    })
    await acceptReport(officer, reference)
    await pay(officer, approver, reference)
    await organiser.go(`/cases/${reference}`)
    expect(await organiser.reads()).toContain(t('state.completed'))
    const award = await organiser.page.locator('#award').innerText()
    expect(award.split(formatMoney(450_000, 'HKD', 'en')).length - 1).toBeGreaterThanOrEqual(2)
    expect(award).toContain(partWords({ language: 'en' })('payment.paid'))
  })

  it('leaves a log that an auditor verifies, and a decision that comes out the same again', async () => {
    expect(await audit(auditor, reference)).toEqual(['the log holds', 'decided the same again'])
  })
})
