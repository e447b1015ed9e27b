import { sumOfText } from '#modules/evidence'
import type { Amendment } from '#modules/packs'
import { wordsOf, type Candidate } from '../candidates/candidate.ts'

export type Cite = Extract<Amendment, { kind: 'add-citation' }>['cite'][number]

export const shortSum = (text: string): string => sumOfText(text).slice(0, 8)

/** The sentence of a candidate as a pack cites it, with the words that it is cited for where they stand in it. */
export function citationsOf(candidate: Candidate, source: string): readonly Cite[] {
  const words = wordsOf(candidate)
  return candidate.quotes.map(({ start, end, text }) => ({
    source,
    at: `${start}-${end}`,
    sum: shortSum(text),
    ...(start <= words.start && words.end <= end ? { figure: words.text } : {}),
  }))
}

/** The same without what it is cited for: what says that the thing exists. */
export const plainCitationsOf = (candidate: Candidate, source: string): readonly Cite[] =>
  citationsOf(candidate, source).map(({ figure: _figure, ...cite }) => cite)
