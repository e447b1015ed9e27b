import { expect } from 'vitest'
import { answerKey, type Ask } from '#modules/packs'
import { words } from '../../../../modules/apply/words.ts'
import { words as uiWords } from '../../../../platform/ui/words.ts'
import type { Person } from './person.ts'
import { factOf, processOf, question } from './process.ts'

/** A file as somebody has it on their device. */
export interface OwnFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** What somebody answers: words or an amount, yes or no, options by their ids, a day, a file, a bank account. */
export type Answer =
  | string
  | boolean
  | readonly string[]
  | { readonly year: string; readonly month: string; readonly day: string }
  | { readonly file: OwnFile }
  | { readonly bank: { readonly name: string; readonly code: string; readonly account: string } }

async function fillIn(person: Person, ask: Ask, given: Answer): Promise<void> {
  const { language, page, fill, choose } = person
  const t = words(language)
  if (typeof given === 'boolean') {
    const label = ask.kind === 'declaration' ? ask.statement[language] : t(given ? 'answer.yes' : 'answer.no')
    return choose(label)
  }
  if (typeof given === 'object' && 'bank' in given) {
    await fill(t('bank.name'), given.bank.name)
    await fill(t('bank.code'), given.bank.code)
    return fill(t('bank.account'), given.bank.account)
  }
  if (typeof given === 'object' && 'file' in given)
    return page.getByLabel(t('file.choose'), { exact: true }).setInputFiles(given.file)
  if (typeof given === 'object' && 'year' in given) {
    for (const part of ['year', 'month', 'day'] as const) await fill(uiWords(language)(`date.${part}`), given[part])
    return
  }
  const options = ask.kind === 'fact' ? factOf(ask.fact).options : ask.kind === 'choice' ? ask.options : undefined
  if (options === undefined) return page.getByRole('textbox').fill(String(given))
  for (const id of typeof given === 'string' ? [given] : given) {
    const option = options.find((each) => each.id === id)
    await choose(option?.label[language] ?? expect.fail(`${answerKey(ask)} has no option ${id}`))
  }
}

/** Answers the one thing that is asked on the page, and goes on. */
export async function answer(person: Person, ask: Ask, given: Answer): Promise<void> {
  const { language, page, press } = person
  const t = words(language)
  const asked = ask.kind === 'declaration' ? t('ask.declaration') : question(ask, language)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(asked)
  await fillIn(person, ask, given)
  if (ask.kind !== 'file') return press(t('ask.save'))
  await press(t('file.send'))
  await press(t('file.done'))
}

/**
 * Fills in the form that stands open, one page after another, in the order of the pack, up to where all answers are looked over.
 * What is not among the answers is not asked, as it is known already or optional.
 */
export async function fillForm(
  person: Person,
  scheme: string,
  form: string,
  answers: Readonly<Record<string, Answer>>,
): Promise<void> {
  const asks = processOf(scheme).forms.find(({ id }) => id === form)?.asks ?? expect.fail(`no form ${form}`)
  for (const ask of asks) {
    const given = answers[answerKey(ask)]
    if (given !== undefined) await answer(person, ask, given)
  }
  expect(await person.page.getByRole('heading', { level: 1 }).innerText()).toBe(words(person.language)('check.title'))
}
