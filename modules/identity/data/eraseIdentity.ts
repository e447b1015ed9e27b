import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import { FeilunError } from '#platform/errors'
import type { PartyId } from '../model/actor.ts'
import { administratorGrants } from '../people/grantStore.ts'
import { tables } from '../store.ts'
import type { Count, Subject } from './holding.ts'

/** What stands where a name was. It is nobody's language, and no name. */
export const erasedName = '—'

/** Whether nobody else could manage people once they are gone. */
export async function isLastAdministrator(connection: Connection, { person }: Subject): Promise<boolean> {
  const administrators = await administratorGrants(connection)
  return administrators.length > 0 && administrators.every((grant) => grant.person === person)
}

/** Of these parties those whose name is published with an award. */
export type PublishedParties = (connection: Connection, parties: readonly PartyId[]) => Promise<ReadonlySet<string>>

/** Erases a person: what is left is the id, beside what they did. @throws FeilunError `last-administrator` */
export async function eraseIdentity(
  connection: Connection,
  subject: Subject,
  now: Date,
  publishedOf: PublishedParties,
): Promise<readonly Count[]> {
  if (await isLastAdministrator(connection, subject)) throw new FeilunError('last-administrator')
  const db = tables(connection)
  const { person, email, alone } = subject
  const counts: Count[] = []
  for (const table of ['identity_subject', 'identity_session', 'identity_passkey', 'identity_consent'] as const) {
    const { rows } = await sql`delete from ${sql.table(table)} where person = ${person} returning 1`.execute(db)
    counts.push({ what: table, count: rows.length })
  }
  await sql`delete from identity_link where person = ${person} or email = ${email ?? null}`.execute(db)
  await db
    .updateTable('identity_grant')
    .set({ ended_at: now, ended_by: person })
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .execute()
  await db.deleteFrom('identity_mandate').where('person', '=', person).execute()
  if (alone.length > 0) {
    const facts = await db
      .deleteFrom('identity_fact')
      .where('party', 'in', [...alone])
      .executeTakeFirst()
    counts.push({ what: 'identity_fact', count: Number(facts.numDeletedRows) })
    const published = await publishedOf(connection, alone)
    const nameless = alone.filter((party) => !published.has(party))
    if (nameless.length > 0)
      await db
        .updateTable('identity_party')
        .set({ name: erasedName, registered: null })
        .where('id', 'in', nameless)
        .execute()
  }
  await db.updateTable('identity_party').set({ name: erasedName }).where('person', '=', person).execute()
  await db
    .updateTable('identity_person')
    .set({ name: erasedName, email: null, language: 'zh-Hant', came_at: null, erased_at: now })
    .where('id', '=', person)
    .execute()
  return [...counts, { what: 'identity_person', count: 1 }]
}
