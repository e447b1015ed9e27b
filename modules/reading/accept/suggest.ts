import { dateWords } from '../wording/dateWords.ts'
import { countUnit } from '../wording/amountWords.ts'
import { words } from '../words.ts'
import type { ReadAmount } from '#engines/reading'
import type { Content } from '#modules/packs'
import type { Candidate } from '../candidates/candidate.ts'
import type { Standing } from '../compare/standing.ts'
import type { Choice } from './choice.ts'
import type { Fields } from './formReader.ts'
import { moneyKinds, type approximations } from './makeMoney.ts'
import { newOffice, notStated } from './makeOwner.ts'

interface Suggesting {
  readonly content: Content
  readonly candidate: Candidate
  readonly choice: Choice
  readonly standing: Standing
  /** Of the candidate's source. */
  readonly date: string
}

const both = (field: string, hant: string, en: string): Fields => ({ [`${field}-hant`]: hant, [`${field}-en`]: en })
const [hant, en] = [words('zh-Hant'), words('en')]

/** The pack knows four; 不少於 is told as over, and 最多 as nearly, for the reviewer to judge. */
function approximationOf({ approximation }: ReadAmount): (typeof approximations)[number] {
  if (approximation === 'at-least') return 'over'
  return approximation === 'at-most' ? 'nearly' : approximation
}

function amountFields({ content, candidate, choice: { of }, date }: Suggesting): Fields {
  if (candidate.kind !== 'amount') return {}
  const { fact } = candidate
  const { unit, money, relation } = fact
  const kind = moneyKinds.find((each) => each === money)
  const measure = of.kind === 'measure' ? of.entry : undefined
  const title = 'entry' in of ? of.entry.title : undefined
  const whole = relation?.kind === 'part-of' && measure?.money.length === 1 ? measure.money[0]?.id : undefined
  const isOwnCurrency = unit.kind === 'money' && unit.currency === content.pack.currency
  const unitKind = isOwnCurrency ? 'currency' : unit.kind === 'percent' ? 'percent' : 'words'
  const named =
    title && kind
      ? both('label', hant(`label.${kind}`, { title: title['zh-Hant'] }), en(`label.${kind}`, { title: title.en }))
      : {}
  return {
    value: String(fact.value),
    approximation: approximationOf(fact),
    'money-kind': kind ?? '',
    'part-of': whole ?? '',
    'unit-kind': unitKind,
    ...(unitKind === 'words' ? both('unit', countUnit(unit, 'zh-Hant'), countUnit(unit, 'en')) : {}),
    'as-of': date,
    ...named,
  }
}

function dateFields({ candidate, choice: { of }, date }: Suggesting): Fields {
  const fact = candidate.kind === 'date' ? candidate.fact : undefined
  const promises = of.kind === 'measure' ? of.entry.promises : []
  return {
    promise: promises.length === 1 ? (promises[0]?.id ?? '') : '',
    ...(fact === undefined
      ? {}
      : {
          ...(fact.bound === 'until' || fact.from === fact.to ? {} : { from: fact.from }),
          to: fact.to,
          ...both('words', dateWords(fact, 'zh-Hant'), dateWords(fact, 'en')),
        }),
    'as-of': date,
    shows: candidate.kind === 'status' && candidate.fact.state === 'completed' ? 'kept' : '',
  }
}

/** Who acts in the sentence itself; someone named in another one is not what this sentence says. */
function ownerFields({ content, candidate, choice: { of } }: Suggesting): Fields {
  const owner = candidate.kind === 'owner' ? candidate.fact : candidate.statement.owner
  const stands = owner && candidate.quotes.some(({ start, end }) => start <= owner.start && owner.end <= end)
  const isName = owner?.kind === 'organisation'
  const office = stands ? (owner.office ?? (isName && candidate.kind === 'owner' ? newOffice : undefined)) : undefined
  const known = office !== undefined && (office === newOffice || content.offices.some(({ id }) => id === office))
  return {
    office: known ? office : of.kind === 'new-measure' && candidate.kind !== 'owner' ? notStated : '',
    ...(known && office === newOffice && owner ? { 'office-name-hant': owner.text } : {}),
  }
}

/** A name without the marks around it: 「數碼診所」. */
const unquoted = (name: string): string => /^[「『《“"](.+)[」』》”"]$/u.exec(name)?.[1] ?? name

function entryFields({ candidate, choice: { of } }: Suggesting): Fields {
  const { subject, voice, statement } = candidate
  // Only a name is taken over: what was merely described there is the source's wording and not ours.
  const isName = (subject.found === 'named' || subject.found === 'heading') && subject.text.length <= 16
  const about = subject.known?.id
  return {
    ...(of.kind === 'new-measure' || of.kind === 'new-proposal'
      ? { 'title-hant': isName ? unquoted(subject.text) : '' }
      : {}),
    ...(of.kind === 'new-proposal' && voice.kind === 'commentary' ? { 'by-hant': voice.by.text } : {}),
    'proposal-kind': 'proposal',
    ...(about === undefined ? {} : { addresses: [about] }),
    state: (candidate.kind === 'status' ? candidate.fact.state : statement.status?.state) ?? 'announced',
  }
}

/** What a form holds before anyone has typed: what the text says, and nothing that it does not. */
export const suggestFields = (suggesting: Suggesting): Fields => ({
  ...amountFields(suggesting),
  ...dateFields(suggesting),
  ...ownerFields(suggesting),
  ...entryFields(suggesting),
})
