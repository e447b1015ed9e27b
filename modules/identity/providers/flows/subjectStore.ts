import type { Connection } from '#platform/database'
import type { PartyId, PersonId } from '../../model/actor.ts'

interface SubjectTables {
  readonly identity_subject: { provider: string; subject: string; person: PersonId }
  readonly identity_party: { id: PartyId; person: PersonId | null }
}

const tables = (connection: Connection) => connection.tables<SubjectTables>()

/** The person whom a provider knows by any of these names, the first that is known. */
export async function personBy(
  connection: Connection,
  provider: string,
  subjects: readonly string[],
): Promise<PersonId | undefined> {
  if (subjects.length === 0) return undefined
  const rows = await tables(connection)
    .selectFrom('identity_subject')
    .select(['subject', 'person'])
    .where('provider', '=', provider)
    .where('subject', 'in', subjects)
    .execute()
  return subjects.map((each) => rows.find(({ subject }) => subject === each)?.person).find((each) => each !== undefined)
}

/** The party that is the person themselves. */
export async function ownParty(connection: Connection, person: PersonId): Promise<PartyId> {
  const { id } = await tables(connection)
    .selectFrom('identity_party')
    .select('id')
    .where('person', '=', person)
    .executeTakeFirstOrThrow()
  return id
}
