import type { Span } from '#engines/passages'

export interface SentenceScore extends Span {
  /** The information of the query that it carries, with half of what only its neighbours carry: answers often name their subject before. */
  readonly score: number
  /** The information that it carries by itself. */
  readonly own: number
}

/** What a neighbouring sentence brings counts for half. From 0.3 to 0.7 the development figures are alike. */
const neighbourShare = 0.5

/**
 * The sentences of a passage with what each carries of the query, in order.
 * @param carried the terms that stand in each, each once, in the order of the text
 * @param information of each term
 */
export function sentenceScores(
  sentences: readonly Span[],
  carried: readonly (readonly number[])[],
  information: Float64Array,
): readonly SentenceScore[] {
  /** The last sentence for which each term was counted, plus one. */
  const counted = new Int32Array(information.length)
  const take = (terms: readonly number[] | undefined, sentence: number): number => {
    let sum = 0
    for (const term of terms ?? []) {
      if (counted[term] === sentence + 1) continue
      counted[term] = sentence + 1
      sum += information[term] ?? 0
    }
    return sum
  }
  return sentences.map(({ start, end }, place) => {
    const own = take(carried[place], place)
    const before = take(carried[place - 1], place)
    return { start, end, own, score: own + neighbourShare * (before + take(carried[place + 1], place)) }
  })
}
