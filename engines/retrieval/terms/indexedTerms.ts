import { eachUnit } from './units.ts'

/** What a passage is found by. */
export interface IndexedTerms {
  /** Each once: single characters, words, and pairs of units that touch. */
  readonly terms: ReadonlySet<string>
  /** Its length in units, for BM25. */
  readonly length: number
}

/**
 * The terms of a folded text. A pair is two units with nothing between them, of which at least one is a single character:
 * 智能, 2028年, ai人. Two words always have a space between them and make none.
 */
export function indexedTerms(folded: string): IndexedTerms {
  const terms = new Set<string>()
  let length = 0
  let before = ''
  let endBefore = -1
  eachUnit(folded, (start, end, unit) => {
    const text = typeof unit === 'number' ? String.fromCodePoint(unit) : unit
    terms.add(text)
    if (start === endBefore) terms.add(before + text)
    before = text
    endBefore = end
    length++
  })
  return { terms, length }
}
