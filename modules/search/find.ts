import type { Slot } from '#engines/chinese'
import {
  candidatesOf,
  chooseTerms,
  confidenceOf,
  fuseByRank,
  keysOf,
  rankPassages,
  readQuery,
  weigh,
  type AddedWords,
  type WeighedTerm,
} from '#engines/retrieval'
import type { Connection } from '#platform/database'
import { unitVector, within, type Embedder } from './embeddings/embedder.ts'
import type { PreparedCache, StoredPassage } from './store/preparedCache.ts'
import { completed, findTerms, readPassages } from './store/reading.ts'
import { nearest } from './store/vectors.ts'

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

/** Amounts and dates are looked for this far into a question, in UTF-16 code units. */
const longestKeyed = 1_000
/** Findings that are ever given. */
const mostFindings = 50

const nothing: Findings = { found: [], confidence: 0 }

/** Which of the amounts and dates asked for stand in which of these passages: their text need not be read for them again. */
function keysByPassage(
  chosen: readonly WeighedTerm[],
  postings: ReadonlyMap<string, readonly number[]>,
  among: readonly number[],
): ReadonlyMap<number, readonly string[]> {
  const wanted = new Set(among)
  const found = new Map<number, string[]>()
  for (const { key, kind } of chosen) {
    if (kind !== 'key') continue
    for (const passage of postings.get(key) ?? []) {
      if (wanted.has(passage)) found.set(passage, [...(found.get(passage) ?? []), key])
    }
  }
  return found
}

/** How long a question waits for what embeddings have to say, in milliseconds, and how many passages they name. */
const embeddingPatience = 1_000
const mostNearest = 50

/** The passages nearest in meaning; none where the embedder fails, is slow, or there is none: it is never required. */
async function nearestTo(
  connection: Connection,
  collection: number,
  text: string,
  embedder: Embedder | undefined,
): Promise<readonly number[]> {
  if (embedder === undefined) return []
  const signal = AbortSignal.timeout(embeddingPatience)
  try {
    const [made] = await within(embedder.embed([text.slice(0, longestKeyed)], signal), signal)
    const vector = unitVector(made ?? [])
    if (vector === undefined) return []
    return await nearest(connection, collection, embedder.model, vector, mostNearest, signal)
  } catch {
    return []
  }
}

export interface FindNeeds {
  readonly connection: Connection
  readonly cache: PreparedCache
  readonly embedder?: Embedder | undefined
}

/**
 * Looks a question up. Nothing is found where the collection is not there or was made by other rules, or the question has no letter,
 * character or digit.
 */
export async function findPassages(
  { connection, cache, embedder }: FindNeeds,
  name: string,
  { text, additions, written }: SearchQuery,
  limit: number,
): Promise<Findings> {
  const query = readQuery(text, additions, keysOf(text.slice(0, longestKeyed), written))
  if (query.terms.length === 0) return nothing
  const looked = await findTerms(
    connection,
    name,
    query.terms.map(({ key }) => key),
  )
  if (looked === undefined || looked.collection.passages === 0) return nothing
  const { collection, frequency } = looked
  const nearby = nearestTo(connection, collection.id, text, embedder)
  const meanLength = collection.length / collection.passages
  const terms = weigh(query, { passages: collection.passages, meanLength, frequency })
  const chosen = chooseTerms(terms, collection.passages)
  const postings = await completed(
    connection,
    looked,
    chosen.map(({ key }) => key),
  )
  const numbers = candidatesOf(chosen.map((term) => ({ term, passages: postings.get(term.key) ?? [] })))
  const keys = keysByPassage(chosen, postings, numbers)
  const read = (some: readonly number[]) => readPassages(connection, cache, collection.id, some)
  const rank = (given: readonly StoredPassage[]) =>
    rankPassages(
      terms,
      given.map((candidate) => ({ ...candidate, keys: keys.get(candidate.passage) ?? [] })),
      meanLength,
    )
  const ranked = rank(await read(numbers))
  const near = await nearby
  const known = new Set(ranked.map(({ candidate }) => candidate.passage))
  const added = rank(await read(near.filter((number) => !known.has(number))))
  const byNumber = new Map([...ranked, ...added].map((one) => [one.candidate.passage, one]))
  const scores = [...byNumber.values()].map(({ score }) => score).sort((a, b) => b - a)
  // Where embeddings change the order, scores follow it: the first has the highest, and without them nothing changes.
  const fused = fuseByRank([ranked.map(({ candidate }) => candidate.passage), near])
    .flatMap((number) => byNumber.get(number) ?? [])
    .map((one, place) => ({ ...one, score: scores[place] ?? one.score }))
  return {
    found: fused.slice(0, Math.min(limit, mostFindings)).map(({ candidate, score, coverage, sentences }) => ({
      document: candidate.document,
      ordinal: candidate.ordinal,
      text: candidate.prepared.text,
      score,
      coverage,
      sentences,
    })),
    confidence: confidenceOf(terms, ranked),
  }
}
