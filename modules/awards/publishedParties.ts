import { sql } from 'kysely'
import type { Connection } from '#platform/database'

/** Of these parties those that are named in what is published of awards: no people, who never are. */
export async function publishedParties(
  connection: Connection,
  parties: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ party: string }>`select distinct party from awards_made
    where party = any(${[...parties]}::uuid[])`.execute(connection.tables())
  return new Set(rows.map(({ party }) => party))
}
