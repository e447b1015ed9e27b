import { fold, foldPlain } from '#engines/chinese'
import type { WeighedTerm } from '../query/weighed.ts'
import { bm25 } from './bm25.ts'
import { lexiconOf, type Occurrences } from './lexicon.ts'
import { sentenceScores, type PlacedTerm, type SentenceScore } from './windows.ts'

/** A passage that may answer. */
export interface Candidate {
  /** As it is written. */
  readonly text: string
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

function countsOf(found: Occurrences, terms: readonly WeighedTerm[], keys: readonly string[] = []): Float64Array {
  const counts = new Float64Array(terms.length)
  for (const term of found.terms) counts[term] = (counts[term] ?? 0) + 1
  for (const [place, { kind, key }] of terms.entries()) if (kind === 'key' && keys.includes(key)) counts[place] = 1
  return counts
}

function placedOf({ terms, at }: Occurrences, folded: ReturnType<typeof fold>): readonly PlacedTerm[] {
  return terms.map((term, place) => {
    const start = at[place] ?? 0
    return { term, at: folded.spanOf(start, start + 1).start }
  })
}

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
  const first = candidates
    .map((candidate) => {
      const found = find(foldPlain(candidate.text))
      const counts = countsOf(found, terms, candidate.keys)
      return { candidate, found, counts, score: bm25(terms, counts, found.length, meanLength) }
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, closelyRead)
  const asked = terms.reduce((sum, { own, information }) => sum + (own ? information : 0), 0)
  return first
    .map(({ candidate, found, counts, score }) => {
      const sentences = sentenceScores(candidate.text, terms, placedOf(found, fold(candidate.text)))
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
    })
    .sort((a, b) => b.score - a.score)
}
