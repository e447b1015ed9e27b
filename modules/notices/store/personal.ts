import { sql } from 'kysely'
import type { PersonId } from '#modules/identity'
import type { Connection } from '#platform/database'
import { tables } from './tables.ts'

/** Nothing of a person stays here: notices hold no record that others rest on. What their address is signed up for goes too. */
export async function erase(connection: Connection, person: PersonId, email: string | undefined): Promise<number> {
  let count = 0
  for (const table of ['notice', 'notice_preference', 'notice_subscription'] as const) {
    const { numDeletedRows } = await tables(connection)
      .deleteFrom(table)
      .where('person', '=', person)
      .executeTakeFirst()
    count += Number(numDeletedRows)
  }
  if (email === undefined) return count
  const { numDeletedRows } = await tables(connection)
    .deleteFrom('notice_subscription')
    .where('email', '=', email)
    .executeTakeFirst()
  return count + Number(numDeletedRows)
}

/** Keeps a person's subscriptions without the answers that were kept with them: they are told of the scheme itself from then on. */
export async function forgetAnswers(connection: Connection, person: PersonId): Promise<void> {
  await tables(connection)
    .updateTable('notice_subscription')
    .set({ facts: '{}', consent: null, outcome: sql`case when facts = '{}' then outcome else 'needs-facts' end` })
    .where('person', '=', person)
    .execute()
}
