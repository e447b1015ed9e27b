import type { Connection } from '#platform/database'
import type { Language } from '#platform/i18n'
import { isUuid, personId, type Assurance, type PartyId, type PersonId } from '../model/actor.ts'
import { tables } from '../store.ts'

export interface Person {
  readonly id: PersonId
  readonly name: string
  readonly email?: string | undefined
  readonly language: Language
}

interface NewPerson extends Person {
  readonly by?: PersonId | undefined
}

/** Adds a person, unless their address is somebody’s already: then says nothing and adds nobody. */
export async function addPerson(connection: Connection, person: NewPerson, now: Date): Promise<void> {
  await tables(connection)
    .insertInto('identity_person')
    .values({
      id: person.id,
      name: person.name,
      email: person.email ?? null,
      language: person.language,
      made_at: now,
      made_by: person.by ?? null,
      erased_at: null,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .execute()
}

const people = (connection: Connection) =>
  tables(connection)
    .selectFrom('identity_person')
    .select(['id', 'name', 'email', 'language'])
    .where('erased_at', 'is', null)

type Row = { id: PersonId; name: string; email: string | null; language: Language }
const personOf = (row: Row | undefined): Person | undefined =>
  row === undefined ? undefined : { ...row, email: row.email ?? undefined }

export const personById = async (connection: Connection, id: PersonId): Promise<Person | undefined> =>
  personOf(await people(connection).where('id', '=', id).executeTakeFirst())

export const personByEmail = async (connection: Connection, email: string): Promise<Person | undefined> =>
  personOf(await people(connection).where('email', '=', email).executeTakeFirst())

/**
 * Whom the server's operator has named so before, and who comes in by the operator's links alone: so that one name is one person, however
 * many links it takes.
 */
export const personOfOperator = async (connection: Connection, name: string): Promise<Person | undefined> =>
  personOf(
    await people(connection)
      .where('name', '=', name)
      .where('email', 'is', null)
      .where('made_by', 'is', null)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('identity_subject').select('subject').whereRef('person', '=', 'identity_person.id'))),
      )
      .orderBy('made_at')
      .executeTakeFirst(),
  )

/** Gives a person the party that stands for themselves, if they have none, and makes it as sure as a provider is of who they are. */
export async function ownParty(
  connection: Connection,
  { person, party, assurance, origin }: { person: Person; party: PartyId; assurance: Assurance; origin: string },
  now: Date,
): Promise<void> {
  const { id, name } = person
  await tables(connection)
    .insertInto('identity_party')
    .values({ id: party, kind: 'person', name, person: id, registered: null, made_by: id, made_at: now })
    .onConflict((conflict) => conflict.column('person').doNothing())
    .execute()
  const { id: own } = await tables(connection)
    .selectFrom('identity_party')
    .select('id')
    .where('person', '=', id)
    .executeTakeFirstOrThrow()
  await tables(connection)
    .insertInto('identity_mandate')
    .values({
      person: id,
      party: own,
      assurance,
      origin,
      since: now,
      confirmed_by: null,
      confirmed_at: null,
      ended_at: null,
    })
    .onConflict((conflict) =>
      assurance === 'said'
        ? conflict.columns(['person', 'party']).doNothing()
        : conflict.columns(['person', 'party']).doUpdateSet({ assurance, origin }),
    )
    .execute()
}

/** Changes what a person says of themselves, and the name of the party that they are. */
export async function changePerson(
  connection: Connection,
  { id, name, language }: Pick<Person, 'id' | 'name' | 'language'>,
): Promise<void> {
  await tables(connection).updateTable('identity_person').set({ name, language }).where('id', '=', id).execute()
  await tables(connection).updateTable('identity_party').set({ name }).where('person', '=', id).execute()
}

/** Notes that a person came in: whoever does not for long is not kept. */
export async function noteComing(connection: Connection, id: PersonId, now: Date): Promise<void> {
  await tables(connection).updateTable('identity_person').set({ came_at: now }).where('id', '=', id).execute()
}

/** Names of people by their ids; those who had themselves erased are left out. At most a thousand. */
export async function namesOfPeople(
  connection: Connection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = ids.filter(isUuid).slice(0, 1_000)
  if (wanted.length === 0) return new Map()
  const rows = await tables(connection)
    .selectFrom('identity_person')
    .select(['id', 'name'])
    .where('id', 'in', wanted.map(personId))
    .where('erased_at', 'is', null)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
