import { sql } from 'kysely'
import type { TermPlaces } from '#engines/retrieval'
import type { Connection } from '#platform/database'
import { decodePlaces, encodePlaces } from './blocks.ts'
import type { Tables } from './tables.ts'

/** Rows that one statement carries: it stays far below the time that a statement may take. */
const batch = 20_000

function* batches(terms: Iterable<TermPlaces>): Generator<readonly TermPlaces[]> {
  let some: TermPlaces[] = []
  for (const one of terms) {
    some.push(one)
    if (some.length < batch) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

/**
 * A batch as three texts and one string of bytes that is cut on the server, since rows of parameters would be 100,000 values. No
 * term holds a new line.
 */
function given(some: readonly TermPlaces[]) {
  const bytes = Buffer.allocUnsafe(some.reduce((sum, { places }) => sum + places.length * 2, 0))
  const terms: string[] = []
  const counts: number[] = []
  const starts: number[] = []
  let at = 0
  for (const { term, places } of some) {
    terms.push(term)
    counts.push(places.length)
    starts.push(at + 1)
    at = encodePlaces(places, bytes, at)
  }
  return sql`
    select term, n, substring(${bytes}::bytea from start for 2 * n) as passages from unnest(
      string_to_array(${terms.join('\n')}, e'\\n'), ${`{${counts.join()}}`}::int[], ${`{${starts.join()}}`}::int[]
    ) as given (term, n, start)
  `
}

/** Adds to the postings of a block places that come after all that it has. */
export async function addPostings(
  connection: Connection,
  collection: number,
  block: number,
  terms: Iterable<TermPlaces>,
): Promise<void> {
  for (const some of batches(terms)) {
    await sql`
      insert into search_posting as known (collection, term, block, n, passages)
      select ${collection}::int, term, ${block}::int, n, passages from (${given(some)}) as given
      on conflict (collection, term, block)
      do update set n = known.n + excluded.n, passages = known.passages || excluded.passages
    `.execute(connection.tables<Tables>())
  }
}

const without = (places: Uint16Array, gone: Uint16Array): Uint16Array => {
  const out = new Set(gone)
  return places.filter((place) => !out.has(place))
}

/** Takes places out of the postings of a block; a term that is left with none goes. */
export async function removePostings(
  connection: Connection,
  collection: number,
  block: number,
  terms: Iterable<TermPlaces>,
): Promise<void> {
  const tables = connection.tables<Tables>()
  for (const some of batches(terms)) {
    const gone = new Map(some.map(({ term, places }) => [term, places]))
    const rows = await tables
      .selectFrom('search_posting')
      .select(['term', 'passages'])
      .where('collection', '=', collection)
      .where('block', '=', block)
      .where(sql<boolean>`term = any(${[...gone.keys()]}::text[])`)
      .execute()
    const left = rows.map(({ term, passages }) => ({
      term,
      places: without(decodePlaces(passages), gone.get(term) ?? new Uint16Array()),
    }))
    const emptied = left.filter(({ places }) => places.length === 0).map(({ term }) => term)
    await sql`
      delete from search_posting where collection = ${collection} and block = ${block} and term = any(${emptied}::text[])
    `.execute(tables)
    const kept = left.filter(({ places }) => places.length > 0)
    if (kept.length > 0)
      await sql`
      update search_posting as known set n = given.n, passages = given.passages
      from (${given(kept)}) as given
      where known.collection = ${collection} and known.block = ${block} and known.term = given.term
    `.execute(tables)
  }
}
