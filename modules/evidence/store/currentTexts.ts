import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import type { Tables } from './tables.ts'

/**
 * The hashes of the stored texts that are current, in their order, at most `limit` of them after `after`: the newest text of each
 * origin, and every text that the pack describes. A text that its origin has since replaced is not among them.
 */
export async function currentHashes(
  connection: Connection,
  after: string | undefined,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from (
      select sha256 from (
        select distinct on (origin) origin, sha256 from source_ingest order by origin, version desc
      ) newest
      union
      select source_text.sha256 from source_entry join source_text on source_text.sha256 = source_entry.sha256
    ) current_texts
    where sha256 collate "C" > ${after ?? ''}
    order by sha256 collate "C"
    limit ${limit}
  `.execute(connection.tables<Tables>())
  return rows.map(({ sha256 }) => sha256)
}
