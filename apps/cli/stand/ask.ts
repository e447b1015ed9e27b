import { fieldsOfEntries, readAnswer, mistakeWords, typedAnswer, type Entry, type Setting } from '#modules/stand'
import type { Fact } from '#engines/rules'
import type { Language } from '#platform/i18n'
import { cliMessages } from '../words.ts'

/** How the interview speaks with someone: lines out, lines in; `undefined` once there is no more input. */
export interface Ask {
  readonly language: Language
  readonly write: (text: string) => void
  readonly read: () => Promise<string | undefined>
}

const numbered = (labels: readonly string[]): string =>
  labels.map((label, index) => `  ${index + 1}  ${label}\n`).join('')

/** The places of a list that `text` names, counted from one: `2`, or `1 3`. */
const chosen = (text: string, count: number): readonly number[] | undefined => {
  const places = text
    .split(/[\s,、，]+/)
    .filter((part) => part !== '')
    .map(Number)
  return places.length > 0 && places.every((place) => Number.isInteger(place) && place >= 1 && place <= count)
    ? places
    : undefined
}

/** Asks who someone is; `undefined` where they would rather not say. */
export async function askParty({ pack }: Setting, { language, write, read }: Ask): Promise<string | undefined> {
  const t = cliMessages(language)
  const { parties } = pack.content
  write(
    `\n${t('who')}\n${numbered(parties.map(({ label, description }) => `${label[language]} — ${description[language]}`))}`,
  )
  for (;;) {
    write(`${t('choose-one')} (${t('skip')}) > `)
    const text = (await read())?.trim()
    if (text === undefined || text === '') return undefined
    const party = parties[(chosen(text, parties.length)?.[0] ?? 0) - 1]
    if (party !== undefined) return party.id
    write(`${t('not-understood', { expected: t('choose-one') })}\n`)
  }
}

const yes = /^(y|yes|是|有)$/i
const no = /^(n|no|否|不|沒有|没有)$/i

const hintOf = {
  boolean: 'type-yes-no',
  enum: 'choose-one',
  set: 'choose-some',
  date: 'type-date',
  integer: 'type-number',
  decimal: 'type-number',
  money: 'type-number',
  text: 'type-text',
} as const satisfies Readonly<Record<Fact['type'], string>>

/** What was typed, as the values that the same question has in a form. */
function values(fact: Fact, text: string): readonly (readonly [string, string])[] {
  const options = fact.options ?? []
  if (fact.type === 'boolean') return [['value', yes.test(text) ? 'yes' : no.test(text) ? 'no' : '']]
  if (fact.type === 'date') {
    const parts = text.split(/[-/.年月日]/)
    return ['year', 'month', 'day'].map((name, index) => [`value-${name}`, parts[index] ?? ''])
  }
  if (options.length === 0) return [['value', text]]
  return (chosen(text, options.length) ?? []).map((place) => ['value', options[place - 1]?.id ?? ''])
}

/** Puts one question until it is answered or skipped. */
export async function askFact({ pack }: Setting, id: string, { language, write, read }: Ask): Promise<Entry> {
  const t = cliMessages(language)
  const fact = pack.directory.facts.get(id)
  if (fact === undefined) return { kind: 'skipped', fact: id }
  write(`\n${fact.question?.[language] ?? fact.label[language]}\n`)
  if (fact.why) write(`  ${t('why', { why: fact.why[language] })}\n`)
  write(numbered((fact.options ?? []).map(({ label }) => label[language])))
  for (;;) {
    write(`${t(hintOf[fact.type])} (${t('skip')}) > `)
    const text = (await read())?.trim()
    if (text === undefined || text === '') return { kind: 'skipped', fact: id }
    const answer = readAnswer(fact, typedAnswer(fieldsOfEntries(values(fact, text))), pack)
    if (answer.ok === 'yes') return { kind: 'answered', fact: id, value: answer.value }
    write(`${mistakeWords(answer.mistake, fact, language, pack.directory.currency)}\n`)
  }
}
