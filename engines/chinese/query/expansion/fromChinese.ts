import type { Addition, Glossary, GlossaryEntry } from './addition.ts'
import { cantoneseAsking } from './cantoneseAsking.ts'
import { cantoneseWords } from './cantoneseWords.ts'
import { generalGlossary } from './fromEnglish.ts'
import { organisations } from './glossary/organisations.ts'
import { phraseFinder, type FoundPhrase } from './phrases.ts'
import { synonyms } from './synonyms.ts'

/** What a word of speech must not be read out of: 人工 is a wage, and not in 人工智能. */
const notSpeech = [
  '人工智能',
  '人工智慧',
  '派發',
  '開始',
  '開放',
  '公開',
  '報告',
  '報章',
  '出口',
  '進出口',
  '批評',
  '大話',
]

const spoken = phraseFinder([
  ...[...cantoneseAsking, ...cantoneseWords].flatMap(({ said, add }) => said.map((phrase) => [phrase, add] as const)),
  ...notSpeech.map((phrase) => [phrase, []] as const),
])
const alike = phraseFinder(synonyms.flatMap((group) => group.map((word) => [word, group] as const)))

const writtenWeights = [0.6, 0.45, 0.35]
const otherNameWeight = 0.45
/** A longer name is many characters that other texts hold too, such as 香港特別行政區: all of it weighs what a usual one does. */
const usualName = 4
const englishWeight = 0.3
/** A group of many weighs no more than one of few, or its words would outweigh the asker's. */
const synonymWeight = (group: readonly string[]): number => Math.min(0.3, 1 / group.length)

/** The written forms of what a question says in Cantonese. A single character counts only where the question is Cantonese. */
export function writtenForms(folded: string, question: { readonly cantonese: boolean }): readonly Addition[] {
  return spoken(folded)
    .filter(({ phrase }) => phrase.length > 1 || question.cantonese)
    .flatMap(({ phrase, values }) =>
      values.flat().map((text, place) => ({
        text,
        weight: (writtenWeights[place] ?? 0.3) * (phrase.length > 1 ? 1 : 0.4),
        because: 'written-form' as const,
      })),
    )
}

/** Words that public writing has for the same thing, with little weight. */
export function synonymsIn(folded: string): readonly Addition[] {
  return alike(folded).flatMap(({ values }) =>
    values.flatMap((group) =>
      group.map((text) => ({ text, weight: synonymWeight(group), because: 'synonym' as const })),
    ),
  )
}

type EntryFinder = (folded: string) => readonly FoundPhrase<GlossaryEntry>[]
interface Finders {
  readonly all: EntryFinder
  readonly names: EntryFinder
}

const hasHan = /\p{Script=Han}/u

/** A term that is an entry's usual one belongs to it before it belongs to those that have it as another. */
function entryFinder(entries: Glossary): EntryFinder {
  const terms = entries.flatMap((entry) => entry.zh.map((term, place) => ({ term, place, entry })))
  const inOrder = [...terms.filter(({ place }) => place === 0), ...terms.filter(({ place }) => place > 0)]
  return phraseFinder(
    inOrder.filter(({ term }) => term.length > 1 && hasHan.test(term)).map(({ term, entry }) => [term, entry] as const),
  )
}

const general: Finders = { all: entryFinder(generalGlossary), names: entryFinder(organisations) }
const made = new WeakMap<Glossary, Finders>()

function findersFor(glossary: Glossary): Finders {
  if (glossary.length === 0) return general
  const known = made.get(glossary)
  if (known !== undefined) return known
  const finders = {
    all: entryFinder([...glossary, ...generalGlossary]),
    names: entryFinder([...glossary, ...organisations]),
  }
  made.set(glossary, finders)
  return finders
}

/** The other names of the offices and schemes that a question names. */
export function otherNames(folded: string, glossary: Glossary): readonly Addition[] {
  return findersFor(glossary)
    .names(folded)
    .flatMap(({ values: [entry] }) => entry?.zh ?? [])
    .map((text) => ({
      text,
      weight: otherNameWeight * Math.min(1, usualName / text.length),
      because: 'glossary' as const,
    }))
}

/** The English for the Chinese terms of a question, for sources in English. */
export function toEnglish(folded: string, glossary: Glossary): readonly Addition[] {
  return findersFor(glossary)
    .all(folded)
    .flatMap(({ values: [entry] }) => entry?.en.slice(0, 1) ?? [])
    .map((text) => ({ text, weight: englishWeight, because: 'glossary' as const }))
}

/** A question with its names blanked, so that no word is read out of one: 數碼 is not said by who says 數碼港. */
export function withoutNames(folded: string, glossary: Glossary): string {
  const parts: string[] = []
  let after = 0
  for (const { start, phrase } of findersFor(glossary).names(folded)) {
    parts.push(folded.slice(after, start), ' '.repeat(phrase.length))
    after = start + phrase.length
  }
  return parts.join('') + folded.slice(after)
}
