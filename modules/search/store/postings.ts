import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import { decodePlaces, encodePlaces } from './blocks.ts'
import type { Tables } from './tables.ts'

/** Rows that one statement carries: it stays far below the time that a statement may take. */
const batch = 20_000

/** Which passages of one block hold each term, ascending. */
export type BlockPostings = ReadonlyMap<string, readonly number[]>

/**
 * Adds to the postings of a block. A batch goes as two arrays and one string of bytes that is cut on the server, which is some
 * four times as fast as rows of parameters.
 */
export async function addPostings(
  connection: Connection,
  collection: number,
  block: number,
  postings: BlockPostings,
): Promise<void> {
  // In the order of the index, so that new pages of it are filled one after the other.
  const terms = [...postings.keys()].sort()
  for (let from = 0; from < terms.length; from += batch) {
    const some = terms.slice(from, from + batch)
    const places = some.map((term) => encodePlaces(postings.get(term) ?? []))
    const counts = places.map(({ length }) => length / 2)
    let at = 1
    const starts = places.map(({ length }) => {
      const start = at
      at += length
      return start
    })
    await sql`
      insert into search_posting as known (collection, term, block, n, passages)
      select ${collection}::int, term, ${block}::int, n, substring(${Buffer.concat(places)}::bytea from start for 2 * n)
      from unnest(${some}::text[], ${counts}::int[], ${starts}::int[]) as given (term, n, start)
      on conflict (collection, term, block)
      do update set n = known.n + excluded.n, passages = known.passages || excluded.passages
    `.execute(connection.tables<Tables>())
  }
}

/** Takes passages out of the postings of a block; a term that is left with none goes. */
export async function removePostings(
  connection: Connection,
  collection: number,
  block: number,
  postings: BlockPostings,
): Promise<void> {
  const tables = connection.tables<Tables>()
  const terms = [...postings.keys()].sort()
  for (let from = 0; from < terms.length; from += batch) {
    const rows = await tables
      .selectFrom('search_posting')
      .select(['term', 'passages'])
      .where('collection', '=', collection)
      .where('block', '=', block)
      .where(sql<boolean>`term = any(${terms.slice(from, from + batch)}::text[])`)
      .execute()
    const left = new Map<string, readonly number[]>()
    for (const { term, passages } of rows) {
      const gone = new Set(postings.get(term))
      left.set(
        term,
        decodePlaces(block, passages).filter((passage) => !gone.has(passage)),
      )
    }
    await sql`
      delete from search_posting
      where collection = ${collection} and block = ${block} and term = any(${[...left.keys()]}::text[])
    `.execute(tables)
    await addPostings(connection, collection, block, new Map([...left].filter(([, places]) => places.length > 0)))
  }
}
