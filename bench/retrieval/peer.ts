import { sql } from 'kysely'
import { foldPlain } from '#engines/chinese'
import { indexedTerms } from '#engines/retrieval'
import type { Database } from '#platform/database'
import type { Passage } from './corpus.ts'

const batch = 1_000
/** The rarer pairs of a question that candidates must share one of, as on our path. */
const pairs = 12

/** The terms of a text in their order, for a tsvector: pairs and words, which is what n-grams in PostgreSQL are made of. */
const gramsOf = (text: string): readonly string[] =>
  [...indexedTerms(foldPlain(text)).terms].filter((term) => [...term].length > 1)

/** PostgreSQL's own full-text search over the same pairs: a tsvector with a GIN index, ranked by `ts_rank_cd`. */
export function createPeer(database: Database) {
  const tables = database.tables<object>()
  const frequency = new Map<string, number>()
  return {
    index: async (passages: readonly Passage[]): Promise<void> => {
      await sql`create table peer_passage (id text primary key, words tsvector not null)`.execute(tables)
      // Before the rows, so that no single statement takes longer than our pool allows.
      await sql`create index peer_words on peer_passage using gin (words)`.execute(tables)
      for (let from = 0; from < passages.length; from += batch) {
        const some = passages.slice(from, from + batch).map(({ id, text }) => ({ id, grams: gramsOf(text) }))
        for (const { grams } of some) for (const gram of grams) frequency.set(gram, (frequency.get(gram) ?? 0) + 1)
        await sql`
          insert into peer_passage select id, to_tsvector('simple', words)
          from unnest(${some.map(({ id }) => id)}::text[], ${some.map(({ grams }) => grams.join(' '))}::text[]) as t (id, words)
        `.execute(tables)
      }
      await sql`analyze peer_passage`.execute(tables)
    },
    find: async (question: string, limit: number): Promise<readonly string[]> => {
      const asked = gramsOf(question)
        .filter((gram) => frequency.has(gram))
        .sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0))
        .slice(0, pairs)
      if (asked.length === 0) return []
      const query = asked.map((gram) => `'${gram.replaceAll("'", "''")}'`).join(' | ')
      const { rows } = await sql<{ id: string }>`
        select id from peer_passage, to_tsquery('simple', ${query}) as query
        where words @@ query order by ts_rank_cd(words, query, 1) desc limit ${limit}
      `.execute(tables)
      return rows.map(({ id }) => id)
    },
  }
}
