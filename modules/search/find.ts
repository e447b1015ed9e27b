import type { Slot } from '#engines/chinese'
import {
  candidatesOf,
  chooseTerms,
  confidenceOf,
  rankPassages,
  readQuery,
  weigh,
  type AddedWords,
} from '#engines/retrieval'
import type { Connection } from '#platform/database'
import { findCollection } from './store/collections.ts'
import { frequencies, postingsOf, readPassages } from './store/reading.ts'

/** What is asked of a collection. */
export interface SearchQuery {
  /** The question, as it was typed. */
  readonly text: string
  /** What to look for besides; it adds to the question and replaces nothing of it. */
  readonly additions: readonly AddedWords[]
  /** The kinds of answer that it asks for. */
  readonly slots: readonly Slot[]
  /** The day it was asked, `YYYY-MM-DD`, by which 下月 is understood. */
  readonly written?: string
}

/** A passage that was found. */
export interface Finding {
  readonly document: string
  readonly ordinal: number
  readonly text: string
  /** Higher is better; comparable within one answer only. */
  readonly score: number
  /** The share, 0 to 1, of the question's information that the passage carries. */
  readonly coverage: number
  /** Its sentences, best first: offsets in UTF-16 code units of `text`, end exclusive. Scores compare across all findings. */
  readonly sentences: readonly { readonly start: number; readonly end: number; readonly score: number }[]
}

export interface Findings {
  /** Best first. */
  readonly found: readonly Finding[]
  /** How sure it is, 0 to 1, that the first answers the question. */
  readonly confidence: number
}

const nothing: Findings = { found: [], confidence: 0 }

/** Looks a question up. Nothing is found where the collection is not there, or the question has no letter, character or digit. */
export async function findPassages(
  connection: Connection,
  name: string,
  { text, additions }: SearchQuery,
  limit: number,
): Promise<Findings> {
  const collection = await findCollection(connection, name)
  if (collection === undefined || collection.passages === 0) return nothing
  const query = readQuery(text, additions)
  const frequency = await frequencies(
    connection,
    collection.id,
    query.terms.map(({ key }) => key),
  )
  const meanLength = collection.length / collection.passages
  const terms = weigh(query, { passages: collection.passages, meanLength, frequency })
  const chosen = chooseTerms(terms, collection.passages)
  const postings = await postingsOf(
    connection,
    collection.id,
    chosen.map(({ key }) => key),
  )
  const numbers = candidatesOf(chosen.map((term) => ({ term, passages: postings.get(term.key) ?? [] })))
  const ranked = rankPassages(terms, await readPassages(connection, collection.id, numbers), meanLength)
  return {
    found: ranked.slice(0, limit).map(({ candidate, score, coverage, sentences }) => ({
      document: candidate.document,
      ordinal: candidate.ordinal,
      text: candidate.text,
      score,
      coverage,
      sentences,
    })),
    confidence: confidenceOf(ranked),
  }
}
