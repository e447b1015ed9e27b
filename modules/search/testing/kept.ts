import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '#platform/database'

/**
 * Everything that a collection keeps, apart from numbers that are given only once: its counts, its texts, and for each term the texts
 * that its postings name.
 */
export async function kept(database: Database, collection: string) {
  const tables = database.tables<object>()
  const { rows: totals } = await sql<{ passages: number; length: number }>`
    select passages, length from search_collection where name = ${collection}
  `.execute(tables)
  const { rows: texts } = await sql<{ passage: number; document: string; ordinal: number; text: string }>`
    select passage, document, ordinal, text from search_passage p join search_collection c on c.id = p.collection
    where c.name = ${collection} order by document, ordinal
  `.execute(tables)
  const names = new Map(texts.map(({ passage, document, ordinal }) => [passage, `${document} ${ordinal}`]))
  const { rows } = await sql<{ term: string; block: number; n: number; passages: Buffer }>`
    select term, block, n, p.passages from search_posting p join search_collection c on c.id = p.collection
    where c.name = ${collection} order by term, block
  `.execute(tables)
  const postings = new Map<string, string[]>()
  for (const { term, block, n, passages } of rows) {
    const places = Array.from({ length: n }, (_, at) => block * 16_384 + passages.readUInt16BE(at * 2))
    const known = postings.get(term) ?? []
    postings.set(term, [...known, ...places.map((passage) => names.get(passage) ?? `none ${passage}`)])
  }
  const hash = createHash('sha256')
  for (const [term, named] of postings) hash.update(`${term}: ${named.sort().join()}\n`)
  for (const { document, ordinal, text } of texts) hash.update(`${document} ${ordinal} ${text}\n`)
  return { totals: totals[0], terms: postings.size, digest: hash.digest('hex') }
}
