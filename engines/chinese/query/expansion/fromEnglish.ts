import { foldPlain } from '../../fold/fold.ts'
import type { Addition, Glossary } from './addition.ts'
import { findTerms, indexTerms, type TermIndex } from './englishTerms.ts'
import { business } from './glossary/business.ts'
import { government } from './glossary/government.ts'
import { learning } from './glossary/learning.ts'
import { organisations } from './glossary/organisations.ts'
import { society } from './glossary/society.ts'
import { technology } from './glossary/technology.ts'

/** The glossary that ships with the engine. Names come first, since the first keeps a term that two share. */
export const generalGlossary: Glossary = [
  ...organisations,
  ...government,
  ...technology,
  ...learning,
  ...business,
  ...society,
]

const general = indexTerms(generalGlossary, foldPlain)
/** A pack's glossary is one array for as long as the pack is in use; its index is made once. */
const indexes = new WeakMap<Glossary, TermIndex>()

/** A term of several words is surely meant; of one, it may be used in another sense. */
const oneWord = 0.8
const severalWords = 0.9
/** Of several translations one will be the source's: together they weigh what two words do, not what six do. */
const byPlace = [1, 0.65, 0.5, 0.4]
/** One character stands in too many words to say much. */
const oneCharacter = 0.5
/** A long name is many characters that other texts hold too, and would outweigh all else that is asked. */
const usualTerm = 4

function forLength(length: number): number {
  return length === 1 ? oneCharacter : Math.min(1, Math.sqrt(usualTerm / length))
}

/** The Chinese for the English terms of a question, in whatever language the rest of it is. */
export function fromEnglish(folded: string, glossary: Glossary): readonly Addition[] {
  return findTerms(folded, indexFor(glossary)).flatMap(({ entry, words }) =>
    entry.zh.map((text, place) => ({
      text,
      weight: (words > 1 ? severalWords : oneWord) * (byPlace[place] ?? 0.4) * forLength(text.length),
      because: 'glossary' as const,
    })),
  )
}

function indexFor(glossary: Glossary): TermIndex {
  if (glossary.length === 0) return general
  const known = indexes.get(glossary)
  if (known !== undefined) return known
  const made = indexTerms([...glossary, ...generalGlossary], foldPlain)
  indexes.set(glossary, made)
  return made
}
