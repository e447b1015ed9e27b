import { sql } from 'kysely'
import type { Connection } from '#platform/database'

/** Says that this transaction, which is the owner's, erases: only then do tables that are added to alone give up what they may. */
export async function beginErasing(connection: Connection): Promise<void> {
  await sql`select set_config('feilun.erasing', 'yes', true)`.execute(connection.tables())
}
