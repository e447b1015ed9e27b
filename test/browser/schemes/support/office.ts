import { expect } from 'vitest'
import { words } from '../../../../modules/review/words.ts'
import type { Person } from './person.ts'
import { processOf, reasonText } from './process.ts'

/** A reason that the process allows, with why it holds here. */
export type Reasons = Readonly<Record<string, string>>

/** Finds a case in the queue, where it waits for this office, and opens it. */
export async function openFromQueue(person: Person, reference: string): Promise<void> {
  await person.go('/work')
  await person.follow(reference)
}

/** Finds any case by its reference. */
export async function openCase(person: Person, reference: string): Promise<void> {
  const t = words(person.language)
  await person.go('/work')
  await person.fill(t('find.label'), reference)
  await person.press(t('find.button'))
  expect(person.at()).toBe(`/work/${reference}`)
}

const stageOf = (scheme: string, stage: string) =>
  processOf(scheme).stages.find(({ id }) => id === stage) ?? expect.fail(`no stage ${stage}`)

/** Asks the applicant something while a case is checked. */
export async function ask(person: Person, reference: string, question: string): Promise<void> {
  const t = words(person.language)
  await openFromQueue(person, reference)
  await person.follow(t('do.ask'))
  await person.fill(t('words.ask.label'), question)
  await person.press(t('words.ask.button'))
  expect(await person.reads()).toContain(t('said.asked'))
}

/** Finds that every point of a check holds, and passes the case on. */
export async function passCheck(person: Person, scheme: string, reference: string, stage = 'check'): Promise<void> {
  const t = words(person.language)
  await openFromQueue(person, reference)
  await person.follow(t('do.check'))
  const check = stageOf(scheme, stage)
  if (check.kind !== 'check') throw new Error(`${stage} is no check`)
  for (const { text } of check.points) {
    const question = t('check.point', { point: text[person.language] })
    await person.page
      .getByRole('group', { name: question })
      .locator('label')
      .getByText(t('check.met'), { exact: true })
      .click()
  }
  await person.choose(t('check.do-pass'))
  await person.press(t('check.button'))
  expect(await person.reads()).toContain(t('said.passed'))
}

async function giveReasons(person: Person, scheme: string, reasons: Reasons): Promise<void> {
  const t = words(person.language)
  for (const [id, why] of Object.entries(reasons)) {
    const reason = reasonText(scheme, id, person.language)
    await person.choose(reason)
    await person.fill(t('reason.words', { reason }), why)
  }
}

export interface Decision {
  readonly outcome: 'approve' | 'refuse' | 'uphold' | 'overturn'
  readonly reasons: Reasons
  /** In the currency, as typed; nothing where it is fixed. */
  readonly amount?: string
}

/** Decides a case with reasons, and once more after looking it over. */
export async function decide(person: Person, scheme: string, reference: string, decision: Decision): Promise<void> {
  const t = words(person.language)
  await openFromQueue(person, reference)
  await person.follow(t('do.decide'))
  await person.choose(t(`do.${decision.outcome}`))
  await giveReasons(person, scheme, decision.reasons)
  if (decision.amount !== undefined) await person.fill(t('decide.amount'), decision.amount)
  await person.press(t('decide.next'))
  expect(await person.page.getByRole('heading', { level: 1 }).innerText()).toContain(t('confirm.title'))
  await person.press(t('confirm.button'))
  expect(await person.reads()).toContain(t('said.decided'))
}

/** Looks at a report of a milestone and accepts it. */
export async function acceptReport(person: Person, reference: string): Promise<void> {
  const t = words(person.language)
  await openFromQueue(person, reference)
  await person.follow(t('do.accept-report'))
  await person.press(t('report.accept'))
  expect(await person.reads()).toContain(t('said.accepted'))
}

/** Walks the log of a case, and decides again what was decided in it. Gives what was proved. */
export async function audit(person: Person, reference: string): Promise<readonly string[]> {
  const t = words(person.language)
  await openCase(person, reference)
  await person.follow(t('log.link'))
  await person.press(t('log.verify'))
  const verified = await person.reads()
  await person.press(t('log.replay'))
  const replayed = await person.reads()
  return [
    ...(verified.includes(t('verified.holds')) ? ['the log holds'] : []),
    ...(replayed.includes(t('replayed.same')) && !replayed.includes(t('replayed.differs'))
      ? ['decided the same again']
      : []),
  ]
}
