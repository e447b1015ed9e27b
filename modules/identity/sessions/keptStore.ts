import { sql } from 'kysely'
import type { Database } from '#platform/database'
import { tables, type Kept } from '../store.ts'
import { hashOf } from './sessionStore.ts'

/** Remembers something in a session beside what it remembers already; what is over is forgotten with that. */
export async function keepInSession(
  database: Database,
  id: string,
  kept: Readonly<Record<string, Kept>>,
  now: Date,
): Promise<void> {
  await tables(database)
    .updateTable('identity_session')
    .set({
      kept: sql`(select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(kept)
        where (value->>'until')::bigint > ${now.getTime()}::bigint) || ${JSON.stringify(kept)}::jsonb`,
    })
    .where('id_hash', '=', hashOf(id))
    .where('ended_at', 'is', null)
    .execute()
}

/** What a session remembers under a name; of several who ask at once one is told. */
export const takeFromSession = (database: Database, id: string, name: string): Promise<Kept | undefined> =>
  database.transaction(async (connection) => {
    const found = await tables(connection)
      .selectFrom('identity_session')
      .select('kept')
      .where('id_hash', '=', hashOf(id))
      .where('ended_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (found === undefined || !Object.hasOwn(found.kept, name)) return undefined
    await tables(connection)
      .updateTable('identity_session')
      .set({ kept: sql`kept - ${name}::text` })
      .where('id_hash', '=', hashOf(id))
      .execute()
    return found.kept[name]
  })
