import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import type { NewNotice } from './model/notice.ts'

/**
 * Tells somebody in the caller's transaction, also under the role of people: it stands on their page at once, and is mailed by a job once the
 * transaction is kept.
 * @param base a UUID; telling with the same one again changes nothing
 */
export async function tellWithin(connection: Connection, base: string, notice: NewNotice, now: Date): Promise<void> {
  const { to, kind, params, href } = notice
  const person = 'person' in to ? to.person : null
  const party = 'party' in to ? to.party : null
  await sql`select notice_tell(${base}, ${person}, ${party}, ${kind}, ${JSON.stringify(params)}::jsonb, ${href}, ${now})`.execute(
    connection.tables(),
  )
}
