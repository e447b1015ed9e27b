import type { Connection } from '#platform/database'
import type { Grant, PersonId } from '../model/actor.ts'
import { tables } from '../store.ts'

/** A role that somebody holds or held, with who gave and who ended it. Nobody, where the server's operator did. */
export interface GrantRecord extends Grant {
  readonly id: string
  readonly person: PersonId
  readonly grantedAt: Date
  readonly grantedBy?: string | undefined
  readonly endedAt?: Date | undefined
  readonly endedBy?: string | undefined
}

interface NewGrant {
  readonly id: string
  readonly person: PersonId
  readonly grant: Grant
  readonly by: PersonId | undefined
}

/** Gives a role; one that they hold already is left as it is. Everyone is an applicant: that is not given. */
export async function addGrant(connection: Connection, { id, person, grant, by }: NewGrant, now: Date): Promise<void> {
  const { role, scheme } = grant
  if (role === 'applicant') return
  await tables(connection)
    .insertInto('identity_grant')
    .values({
      id,
      person,
      role,
      scheme: scheme ?? null,
      granted_by: by ?? null,
      granted_at: now,
      ended_by: null,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Ends a role that is held; says whose and which it was, or nothing where it is over already or never was. */
export async function endGrant(
  connection: Connection,
  { id, by }: { readonly id: string; readonly by: PersonId },
  now: Date,
): Promise<void> {
  await tables(connection)
    .updateTable('identity_grant')
    .set({ ended_by: by, ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

/** The grants of administrators that are held, as they stand until this transaction ends: nobody else can end one meanwhile. */
export const administratorGrants = (
  connection: Connection,
): Promise<readonly { readonly id: string; readonly person: PersonId }[]> =>
  tables(connection)
    .selectFrom('identity_grant')
    .select(['id', 'person'])
    .where('ended_at', 'is', null)
    .where('role', '=', 'administrator')
    .orderBy('id')
    .forUpdate()
    .execute()

/** A grant that is held. */
export const grantById = (connection: Connection, id: string): Promise<{ readonly id: string } | undefined> =>
  tables(connection)
    .selectFrom('identity_grant')
    .select('id')
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

/** Every role that these people hold or held, the first given first. */
export async function grantsOf(connection: Connection, people: readonly PersonId[]): Promise<readonly GrantRecord[]> {
  if (people.length === 0) return []
  const rows = await tables(connection)
    .selectFrom('identity_grant as g')
    .leftJoin('identity_person as giver', 'giver.id', 'g.granted_by')
    .leftJoin('identity_person as ender', 'ender.id', 'g.ended_by')
    .select(['g.id', 'g.person', 'g.role', 'g.scheme', 'g.granted_at', 'g.ended_at'])
    .select(['giver.name as granted_by', 'ender.name as ended_by'])
    .where('g.person', 'in', [...people])
    .orderBy('g.granted_at')
    .orderBy('g.id')
    .limit(2_000)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    person: row.person,
    role: row.role,
    ...(row.scheme === null ? {} : { scheme: row.scheme }),
    grantedAt: row.granted_at,
    grantedBy: row.granted_by ?? undefined,
    endedAt: row.ended_at ?? undefined,
    endedBy: row.ended_by ?? undefined,
  }))
}
