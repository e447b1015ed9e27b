import { sentencesIn, type Span } from '#engines/passages'
import type { WeighedTerm } from '../query/weighed.ts'

/** Where a term of the query stands in a passage: offsets in the passage as it is written. */
export interface PlacedTerm {
  readonly term: number
  readonly at: number
}

export interface SentenceScore extends Span {
  /** The information of the query that it carries, with half of what only its neighbours carry: answers often name their subject before. */
  readonly score: number
  /** The information that it carries by itself. */
  readonly own: number
}

/** What a neighbouring sentence brings counts for half; on either half of the development questions 0.3 to 0.7 are alike. */
const neighbourShare = 0.5

/** The sentences of a passage with what each carries of the query, in order. A term counts once in a sentence. */
export function sentenceScores(
  text: string,
  terms: readonly WeighedTerm[],
  placed: readonly PlacedTerm[],
): readonly SentenceScore[] {
  const sentences = sentencesIn(text, { start: 0, end: text.length })
  const carried = sentences.map(() => new Set<number>())
  let sentence = 0
  for (const { term, at } of placed) {
    while (sentence < sentences.length - 1 && at >= (sentences[sentence]?.end ?? 0)) sentence++
    carried[sentence]?.add(term)
  }
  const informationOf = (found: Iterable<number>): number => {
    let sum = 0
    for (const term of found) sum += terms[term]?.information ?? 0
    return sum
  }
  return sentences.map(({ start, end }, place) => {
    const here = carried[place] ?? new Set<number>()
    const beside = new Set(
      [...(carried[place - 1] ?? []), ...(carried[place + 1] ?? [])].filter((term) => !here.has(term)),
    )
    const own = informationOf(here)
    return { start, end, own, score: own + neighbourShare * informationOf(beside) }
  })
}
