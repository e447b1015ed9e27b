import type { Connection } from '#platform/database'
import type { PersonId } from '../model/actor.ts'
import { tables } from '../store.ts'

interface Subject {
  readonly provider: string
  readonly subject: string
}

/** Whom a provider's name for somebody belongs to; noted as used now. */
export async function personOfSubject(
  connection: Connection,
  { provider, subject }: Subject,
  now: Date,
): Promise<PersonId | undefined> {
  const row = await tables(connection)
    .updateTable('identity_subject')
    .set({ used_at: now })
    .where('provider', '=', provider)
    .where('subject', '=', subject)
    .returning('person')
    .executeTakeFirst()
  return row?.person
}

export async function addSubject(
  connection: Connection,
  subject: Subject & { readonly person: PersonId },
  now: Date,
): Promise<void> {
  await tables(connection)
    .insertInto('identity_subject')
    .values({ ...subject, linked_at: now, used_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
