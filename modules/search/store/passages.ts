import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import type { SearchPassage } from '../passage.ts'
import type { Tables } from './tables.ts'

/** Rows, and characters of text, that one statement carries at most (a single longer passage goes alone). */
const batch = 2_000
const batchCharacters = 2_000_000

export interface NumberedPassage extends SearchPassage {
  readonly passage: number
  /** In units of the index. */
  readonly length: number
}

function* batches(passages: readonly NumberedPassage[]): Generator<readonly NumberedPassage[]> {
  let some: NumberedPassage[] = []
  let characters = 0
  for (const passage of passages) {
    if (some.length > 0 && (some.length >= batch || characters + passage.text.length > batchCharacters)) {
      yield some
      some = []
      characters = 0
    }
    some.push(passage)
    characters += passage.text.length
  }
  if (some.length > 0) yield some
}

export async function addPassages(
  connection: Connection,
  collection: number,
  passages: readonly NumberedPassage[],
): Promise<void> {
  for (const some of batches(passages)) {
    await sql`
      insert into search_passage (collection, passage, document, ordinal, length, text)
      select ${collection}::int, * from unnest(
        ${some.map(({ passage }) => passage)}::int[],
        ${some.map(({ document }) => document)}::text[],
        ${some.map(({ ordinal }) => ordinal)}::int[],
        ${some.map(({ length }) => length)}::int[],
        ${some.map(({ text }) => text)}::text[]
      )
    `.execute(connection.tables<Tables>())
  }
}

/** Those of the documents that have passages with a number below `before`, and how many. */
export async function documentsAmong(
  connection: Connection,
  collection: number,
  documents: readonly string[],
  before: number,
): Promise<readonly { readonly document: string; readonly n: number }[]> {
  const { rows } = await sql<{ document: string; n: number }>`
    select document, count(*) as n from search_passage
    where collection = ${collection} and document = any(${[...documents]}::text[]) and passage < ${before}
    group by document order by document
  `.execute(connection.tables<Tables>())
  return rows
}

/** Passages of these documents that have a number below `before`: what was there before the call that asks. */
export async function passagesOf(
  connection: Connection,
  collection: number,
  documents: readonly string[],
  before: number,
): Promise<readonly NumberedPassage[]> {
  return connection
    .tables<Tables>()
    .selectFrom('search_passage')
    .select(['passage', 'document', 'ordinal', 'length', 'text'])
    .where('collection', '=', collection)
    .where(sql<boolean>`document = any(${[...documents]}::text[])`)
    .where('passage', '<', before)
    .execute()
}

export async function removePassages(
  connection: Connection,
  collection: number,
  passages: readonly number[],
): Promise<void> {
  const tables = connection.tables<Tables>()
  await sql`
    delete from search_passage where collection = ${collection} and passage = any(${[...passages]}::int[])
  `.execute(tables)
  await sql`
    delete from search_vector where collection = ${collection} and passage = any(${[...passages]}::int[])
  `.execute(tables)
}

export async function documentsOf(connection: Connection, collection: number): Promise<ReadonlySet<string>> {
  const rows = await connection
    .tables<Tables>()
    .selectFrom('search_passage')
    .select('document')
    .distinct()
    .where('collection', '=', collection)
    .execute()
  return new Set(rows.map(({ document }) => document))
}
