import { expect } from 'vitest'
import { words } from '../../../../modules/apply/words.ts'
import { words as identityWords } from '../../../../modules/identity/words.ts'
import { fillForm, type Answer } from './answer.ts'
import type { Person } from './person.ts'
import { partyKind, processOf } from './process.ts'

/** Says that one acts for an organisation. */
export async function actFor(person: Person, kind: string, name: string): Promise<void> {
  const t = identityWords(person.language)
  await person.choose(partyKind(kind, person.language))
  await person.fill(t('parties.name'), name)
  await person.press(t('parties.add-button'))
}

/** From the page of a scheme to a sent application, signing in and naming an organisation on the way. Gives the case's reference. */
export async function applyFor(
  person: Person,
  scheme: string,
  party: { readonly kind: string; readonly name: string },
  form: string,
  answers: Readonly<Record<string, Answer>>,
): Promise<string> {
  const t = words(person.language)
  await person.go(`/apply/${scheme}`)
  expect(await person.reads()).toContain(processOf(scheme).basis.kind === 'example' ? noteOf(scheme, person) : '')
  await person.comeIn(`/apply/${scheme}/begin`)
  await person.follow(t('begin.add'))
  await actFor(person, party.kind, party.name)
  if (!person.at().startsWith('/apply')) await person.go(`/apply/${scheme}/begin`)
  await person.choose(party.name)
  await person.press(t('begin.button'))
  await fillForm(person, scheme, form, answers)
  await person.press(t('check.button.send'))
  expect(await person.reads()).toContain(t('said.sent'))
  return referenceOf(person)
}

/** The reference of the case whose page is open. */
export const referenceOf = (person: Person): string =>
  /FL-\d{4}-\d+-\w/.exec(person.at())?.[0] ?? expect.fail(`no case at ${person.at()}`)

function noteOf(scheme: string, { language }: Person): string {
  const { basis } = processOf(scheme)
  return basis.kind === 'example' ? basis.note[language] : ''
}

/** Fills in the form that waits at a stage of a case of one's own, and sends it. */
export async function sendForm(
  person: Person,
  reference: string,
  {
    scheme,
    form,
    way,
    send,
    answers,
  }: {
    readonly scheme: string
    readonly form: string
    readonly way: 'fill' | 'offer' | 'report' | 'tell'
    readonly send: 'send' | 'accept' | 'report' | 'tell'
    readonly answers: Readonly<Record<string, Answer>>
  },
): Promise<void> {
  const t = words(person.language)
  await person.go(`/cases/${reference}`)
  await person.follow(t(`next.do.${way}`))
  await fillForm(person, scheme, form, answers)
  await person.press(t(`check.button.${send}`))
  expect(person.at()).toBe(`/cases/${reference}`)
}

/** Answers the question that an officer has asked. */
export async function replyTo(person: Person, reference: string, question: string, answer: string): Promise<void> {
  const t = words(person.language)
  await person.go(`/cases/${reference}`)
  expect(await person.reads()).toContain(question)
  await person.fill(t('reply.label'), answer)
  await person.press(t('reply.send'))
  expect(await person.reads()).toContain(t('said.replied'))
}

/** Appeals against a refusal, in words of one's own. */
export async function appeal(person: Person, reference: string, why: string): Promise<void> {
  const t = words(person.language)
  await person.go(`/cases/${reference}`)
  await person.follow(t('else.appeal'))
  await person.fill(t('confirm.appeal.words'), why)
  await person.press(t('confirm.appeal.button'))
  expect(await person.reads()).toContain(t('said.appealed'))
}
