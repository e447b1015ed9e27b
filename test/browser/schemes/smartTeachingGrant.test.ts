import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/openBrowser.ts'
import { applyFor } from './support/applying.ts'
import { openCity, type City } from './support/city.ts'
import type { Person } from './support/person.ts'

const scheme = 'smart-teaching-grant'
const browser = await openBrowser()
let city: City
let teacher: Person
let officer: Person
let approver: Person
let auditor: Person
beforeAll(async () => {
  if (browser === undefined) return
  city = await openCity(browser)
  const office = { language: 'en', on: 'desktop' } as const
  teacher = await city.visitor('Wong Siu Ming', { language: 'zh-Hant', on: 'phone' })
  officer = await city.office('Officer Lee', ['programme-officer'], office)
  approver = await city.office('Approver Ho', ['approver'], office)
  auditor = await city.office('Auditor Ng', ['auditor'], office)
})
afterAll(async () => {
  await city?.close()
  await browser?.close()
})

describe.skipIf(browser === undefined)('The school grant', () => {
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
  })
})
