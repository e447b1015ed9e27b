import type { WeighedTerm } from '../query/weighed.ts'
import { bm25 } from './bm25.ts'
import { lexiconOf } from './lexicon.ts'
import type { PreparedPassage } from './preparePassage.ts'
import { sentenceScores, type SentenceScore } from './windows.ts'

/** A passage that may answer. */
export interface Candidate {
  readonly prepared: PreparedPassage
  /** The keys of the query that are known to stand in it; they are not looked for in its text. */
  readonly keys?: readonly string[]
}

export interface RankedPassage<Given extends Candidate> {
  readonly candidate: Given
  readonly score: number
  /** The share, 0 to 1, of the information of the question's own words that the passage carries. */
  readonly coverage: number
  /** The information that it carries: of the question's own words, and of these and the additions together. */
  readonly carried: { readonly own: number; readonly all: number }
  /** Best first. */
  readonly sentences: readonly SentenceScore[]
}

/** Passages whose sentences are looked at; those below never come up far enough. */
const closelyRead = 50
/** What the best sentence counts for beside BM25 of the whole: where the words stand together they are about one thing. */
const togetherness = 1

/**
 * Ranks candidates: BM25 over characters, pairs, words and keys, and then, for the best of them, how much of the question stands
 * together in one sentence and its neighbours. Best first; among equals in the order given.
 */
export function rankPassages<Given extends Candidate>(
  terms: readonly WeighedTerm[],
  candidates: readonly Given[],
  meanLength: number,
): readonly RankedPassage<Given>[] {
  const find = lexiconOf(terms)
  const information = Float64Array.from(terms, (term) => term.information)
  const keyed = [...terms.entries()].filter(([, { kind }]) => kind === 'key')
  const counts = new Float64Array(terms.length)
  const countIn = ({ prepared, keys = [] }: Candidate): void => {
    counts.fill(0)
    find(prepared, (term) => (counts[term] = (counts[term] ?? 0) + 1))
    for (const [place, { key }] of keyed) if (keys.includes(key)) counts[place] = 1
  }
  const asked = terms.reduce((sum, { own, information: tells }) => sum + (own ? tells : 0), 0)

  const readClosely = (candidate: Given, score: number): RankedPassage<Given> => {
    countIn(candidate)
    const { spans, from } = candidate.prepared.sentences()
    const carried = spans.map((): number[] => [])
    let sentence = 0
    const lastIn = new Int32Array(terms.length).fill(-1)
    find(candidate.prepared, (term, unit) => {
      while (sentence < spans.length - 1 && unit >= (from[sentence + 1] ?? 0)) sentence++
      if (lastIn[term] === sentence) return
      lastIn[term] = sentence
      carried[sentence]?.push(term)
    })
    const sentences = sentenceScores(spans, carried, information)
    const best = sentences.reduce((most, one) => Math.max(most, one.score), 0)
    let own = 0
    let all = 0
    for (const [place, term] of terms.entries()) {
      if ((counts[place] ?? 0) === 0) continue
      all += term.information
      if (term.own) own += term.information
    }
    return {
      candidate,
      score: score + togetherness * best,
      coverage: asked > 0 ? own / asked : 0,
      carried: { own, all },
      sentences: sentences.toSorted((a, b) => b.score - a.score || a.start - b.start),
    }
  }

  return candidates
    .map((candidate) => {
      countIn(candidate)
      return { candidate, score: bm25(information, counts, candidate.prepared.units.length, meanLength) }
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, closelyRead)
    .map(({ candidate, score }) => readClosely(candidate, score))
    .sort((a, b) => b.score - a.score)
}
