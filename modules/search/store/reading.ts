import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import { blockSize, decodePlaces } from './blocks.ts'
import { currentFormat } from './format.ts'
import type { PreparedCache, StoredPassage } from './preparedCache.ts'
import type { Tables } from './tables.ts'

/** The passages of a term in a block come with its count where they are no more than this. */
const fewEnough = 256

type Postings = ReadonlyMap<string, readonly number[]>

/** What a collection has of some terms. */
export interface TermsFound {
  readonly collection: { readonly id: number; readonly passages: number; readonly length: number }
  /** In how many passages each stands; those that stand in none are missing. */
  readonly frequency: ReadonlyMap<string, number>
  /** The passages of those that stand in few. */
  readonly postings: Postings
}

function addAll(found: Map<string, number[]>, term: string, block: number, places: Buffer): void {
  const known = found.get(term) ?? []
  found.set(term, known)
  for (const place of decodePlaces(places)) known.push(block * blockSize + place)
}

/** Looks terms up, all in one state of the collection; `undefined` where there is none, or one that was made by other rules. */
export async function findTerms(
  connection: Connection,
  name: string,
  terms: readonly string[],
): Promise<TermsFound | undefined> {
  const { rows } = await sql<{
    id: number
    passages: number
    length: number
    term: string | null
    block: number
    n: number
    places: Buffer | null
  }>`
    select c.id, c.passages, c.length, p.term, p.block, p.n, case when p.n <= ${fewEnough} then p.passages end as places
    from search_collection c left join search_posting p on p.collection = c.id and p.term = any(${[...terms]}::text[])
    where c.name = ${name} and c.format = ${currentFormat()}
  `.execute(connection.tables<Tables>())
  const [first] = rows
  if (first === undefined) return undefined
  const { id, passages, length } = first
  const frequency = new Map<string, number>()
  const postings = new Map<string, number[]>()
  const incomplete = new Set<string>()
  for (const { term, block, n, places } of rows) {
    if (term === null) continue
    frequency.set(term, (frequency.get(term) ?? 0) + n)
    if (places === null) incomplete.add(term)
    else addAll(postings, term, block, places)
  }
  for (const term of incomplete) postings.delete(term)
  return { collection: { id, passages, length }, frequency, postings }
}

/** The numbers of the passages in which each of these terms stands. */
async function postingsOf(connection: Connection, collection: number, terms: readonly string[]): Promise<Postings> {
  const found = new Map<string, number[]>()
  if (terms.length === 0) return found
  const rows = await connection
    .tables<Tables>()
    .selectFrom('search_posting')
    .select(['term', 'block', 'passages'])
    .where('collection', '=', collection)
    .where(sql<boolean>`term = any(${[...terms]}::text[])`)
    .execute()
  for (const { term, block, passages } of rows) addAll(found, term, block, passages)
  return found
}

/** The passages of these terms: those that came at once, and those that must be asked for. */
export async function completed(
  connection: Connection,
  { collection, frequency, postings }: TermsFound,
  terms: readonly string[],
): Promise<Postings> {
  const missing = terms.filter((term) => frequency.has(term) && !postings.has(term))
  return new Map([...postings, ...(await postingsOf(connection, collection.id, missing))])
}

/** The passages with these numbers, in their order; those that went in between are passed over. */
export async function readPassages(
  connection: Connection,
  cache: PreparedCache,
  collection: number,
  numbers: readonly number[],
): Promise<readonly StoredPassage[]> {
  const found = new Map<number, StoredPassage>()
  for (const number of numbers) {
    const known = cache.get(collection, number)
    if (known !== undefined) found.set(number, known)
  }
  const missing = numbers.filter((number) => !found.has(number))
  if (missing.length > 0) {
    const rows = await connection
      .tables<Tables>()
      .selectFrom('search_passage')
      .select(['passage', 'document', 'ordinal', 'text'])
      .where('collection', '=', collection)
      .where(sql<boolean>`passage = any(${missing}::int[])`)
      .execute()
    for (const row of rows) found.set(row.passage, cache.keep(collection, row))
  }
  return numbers.flatMap((number) => found.get(number) ?? [])
}
