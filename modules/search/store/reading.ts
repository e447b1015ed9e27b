import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import { decodePlaces } from './blocks.ts'
import type { Tables } from './tables.ts'

/** In how many passages each of these terms stands. */
export async function frequencies(
  connection: Connection,
  collection: number,
  terms: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (terms.length === 0) return new Map()
  const { rows } = await sql<{ term: string; n: number }>`
    select term, sum(n)::int as n from search_posting
    where collection = ${collection} and term = any(${[...terms]}::text[])
    group by term
  `.execute(connection.tables<Tables>())
  return new Map(rows.map(({ term, n }) => [term, n]))
}

/** The numbers of the passages in which each of these terms stands. */
export async function postingsOf(
  connection: Connection,
  collection: number,
  terms: readonly string[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const found = new Map<string, number[]>()
  if (terms.length === 0) return found
  const rows = await connection
    .tables<Tables>()
    .selectFrom('search_posting')
    .select(['term', 'block', 'passages'])
    .where('collection', '=', collection)
    .where(sql<boolean>`term = any(${[...terms]}::text[])`)
    .orderBy('block')
    .execute()
  for (const { term, block, passages } of rows) {
    const known = found.get(term) ?? []
    for (const passage of decodePlaces(block, passages)) known.push(passage)
    found.set(term, known)
  }
  return found
}

export interface StoredPassage {
  readonly passage: number
  readonly document: string
  readonly ordinal: number
  readonly text: string
}

/** The passages with these numbers that are still there, in the order of the numbers given. */
export async function readPassages(
  connection: Connection,
  collection: number,
  numbers: readonly number[],
): Promise<readonly StoredPassage[]> {
  if (numbers.length === 0) return []
  const rows = await connection
    .tables<Tables>()
    .selectFrom('search_passage')
    .select(['passage', 'document', 'ordinal', 'text'])
    .where('collection', '=', collection)
    .where(sql<boolean>`passage = any(${[...numbers]}::int[])`)
    .execute()
  const byNumber = new Map(rows.map((row) => [row.passage, row]))
  return numbers.flatMap((number) => byNumber.get(number) ?? [])
}
