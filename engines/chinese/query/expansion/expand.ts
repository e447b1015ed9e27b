import { foldPlain } from '../../fold/fold.ts'
import { readCantonese } from '../../script/cantonese/readCantonese.ts'
import type { Addition, Glossary } from './addition.ts'
import { otherNames, synonymsIn, toEnglish, withoutNames, writtenForms } from './fromChinese.ts'
import { fromEnglish } from './fromEnglish.ts'

/** A question of 10,000 characters adds no more than this, the heaviest. */
const most = 64

/**
 * What to add to a question's own words so that a source in another register or language can be found: written forms for Cantonese,
 * Chinese for English terms and English for Chinese, names that mean the same, and synonyms. Heaviest first, each text once, none
 * that the question has itself. `glossary` is a pack's own: its terms come before the general ones. Pass the same array each time:
 * what is made of it is kept as long as it is.
 */
export function expand(question: string, glossary: Glossary = []): readonly Addition[] {
  const folded = foldPlain(question)
  const { cantonese } = readCantonese(question)
  const additions = [
    ...fromEnglish(folded, glossary),
    ...writtenForms(folded, { cantonese }),
    ...otherNames(folded, glossary),
    ...toEnglish(folded, glossary),
    ...synonymsIn(withoutNames(folded, glossary)),
  ]
  const heaviest = new Map<string, Addition>()
  for (const addition of additions) {
    const key = foldPlain(addition.text)
    const known = heaviest.get(key)
    if (!folded.includes(key) && (known === undefined || known.weight < addition.weight)) heaviest.set(key, addition)
  }
  return [...heaviest.values()].sort((a, b) => b.weight - a.weight).slice(0, most)
}
