import type { Actor, PartyId } from '#modules/identity'
import type { CaseView } from '../model/caseView.ts'
import type { FactValue } from '#engines/rules'
import { school, type House } from './house.ts'

type Applicant = Actor & { readonly party: PartyId }

let keys = 0
export const newKey = (): string => `key-${String((keys += 1)).padStart(8, '0')}`

export const officer = { role: 'programme-officer' } as const
export const approver = { role: 'approver' } as const

export const schoolAnswers: Readonly<Record<string, FactValue>> = {
  'public-sector-school': true,
  'school-levels': ['primary'],
  'has-smart-teaching-grant': false,
  'teaching-plan': '小五常識科以 AI 幫助學生提問。',
  'spending-plan': 'Devices, and training for ten teachers.',
  safeguards: '教師先核對 AI 給出的內容。',
  authorised: true,
}

export const startSchool = (house: House, actor: Applicant, key = newKey()): Promise<CaseView> =>
  house.casework.start(actor, {
    scheme: school,
    party: actor.party,
    language: 'zh-Hant',
    facts: { 'public-sector-school': true, age: 40 },
    key,
  })

/** Answers everything of the form that is open. */
export async function fillIn(
  house: House,
  actor: Actor,
  at: CaseView,
  answers: Readonly<Record<string, Parameters<House['casework']['answer']>[2]['value']>>,
): Promise<CaseView> {
  let view = at
  for (const [ask, value] of Object.entries(answers))
    view = await house.casework.answer(actor, view.reference, { version: view.version, ask, value })
  return view
}

export async function sentSchool(house: House, actor: Applicant): Promise<CaseView> {
  const filled = await fillIn(house, actor, await startSchool(house, actor), schoolAnswers)
  return house.casework.submit(actor, filled.reference, { version: filled.version, key: newKey() })
}

export const passed = (house: House, by: Actor, { reference, version }: CaseView): Promise<CaseView> =>
  house.casework.check(by, reference, {
    version,
    key: newKey(),
    outcome: 'pass',
    points: ['public-sector', 'first-grant', 'complete'].map((point) => ({ point, met: true, note: '' })),
    reasons: [],
  })

/** Decides without the review's rules for reasons, which are tested there. */
export const decided = (
  house: House,
  by: Actor,
  { reference, version }: CaseView,
  kind: 'approve' | 'refuse' | 'uphold' | 'overturn',
  amount?: number,
): Promise<CaseView> =>
  house.casework.actOn(by, { action: 'case.decide', role: 'approver', reference, version }, (act) =>
    act.move({ kind, amount }),
  )

export const bank = { name: '陳大文小學', bankCode: '024', account: '123-456789-001' }

export async function offered(house: House, actor: Applicant): Promise<CaseView> {
  const sent = await sentSchool(house, actor)
  const checked = await passed(house, house.person(officer), sent)
  return decided(house, house.person(approver), checked, 'approve')
}

/** The applicant's own view of a case. */
export const own = (house: House, actor: Actor, { reference }: CaseView): Promise<CaseView> =>
  house.casework.view(actor, reference)

export async function accepted(house: House, actor: Applicant): Promise<CaseView> {
  const offer = await own(house, actor, await offered(house, actor))
  const filled = await fillIn(house, actor, offer, { 'school-account': bank, 'accepted-use': true })
  return house.casework.accept(actor, filled.reference, { version: filled.version, key: newKey() })
}
