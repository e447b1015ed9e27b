import type { Connection } from '#platform/database'
import type { Assurance, PartyId, PartyView, PersonId } from '../model/actor.ts'
import { tables } from '../store.ts'

interface NewParty extends PartyView {
  readonly registered?: string
  readonly by: PersonId
}

/** Adds a party. One that a register brings is added once, whoever comes with it. */
export async function addParty(connection: Connection, party: NewParty, now: Date): Promise<void> {
  await tables(connection)
    .insertInto('identity_party')
    .values({
      id: party.id,
      kind: party.kind,
      name: party.name,
      person: null,
      registered: party.registered ?? null,
      made_by: party.by,
      made_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const partyByRegister = (connection: Connection, registered: string): Promise<{ id: PartyId } | undefined> =>
  tables(connection).selectFrom('identity_party').select('id').where('registered', '=', registered).executeTakeFirst()

/** As the register has it now. */
export async function renameParty(connection: Connection, { id, name, kind }: PartyView): Promise<void> {
  await tables(connection).updateTable('identity_party').set({ name, kind }).where('id', '=', id).execute()
}

export const partiesById = (connection: Connection, ids: readonly PartyId[]): Promise<readonly PartyView[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tables(connection)
        .selectFrom('identity_party')
        .select(['id', 'kind', 'name'])
        .where('id', 'in', [...ids])
        .execute()

const mostFound = 50

/** Organisations whose name holds what was typed, by name; people's own parties are never among them. */
export const organisationsNamed = (connection: Connection, typed: string): Promise<readonly PartyView[]> =>
  tables(connection)
    .selectFrom('identity_party')
    .select(['id', 'kind', 'name'])
    .where('person', 'is', null)
    .where('name', 'ilike', `%${typed.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`)
    .orderBy('name')
    .orderBy('id')
    .limit(mostFound)
    .execute()

interface NewMandate {
  readonly person: PersonId
  readonly party: PartyId
  readonly assurance: Assurance
  readonly origin: string
}

/** A mandate as a person says it of a party that they have just made. */
export async function addMandate(connection: Connection, mandate: NewMandate, now: Date): Promise<void> {
  await tables(connection)
    .insertInto('identity_mandate')
    .values({ ...mandate, since: now, confirmed_by: null, confirmed_at: null, ended_at: null })
    .execute()
}

/** A mandate as a register brings it: it takes the place of what the person said, and of one that was ended. */
export async function bringMandate(connection: Connection, mandate: NewMandate, now: Date): Promise<void> {
  const { assurance, origin } = mandate
  await tables(connection)
    .insertInto('identity_mandate')
    .values({ ...mandate, since: now, confirmed_by: null, confirmed_at: null, ended_at: null })
    .onConflict((conflict) => conflict.columns(['person', 'party']).doUpdateSet({ assurance, origin, ended_at: null }))
    .execute()
}

/** Ends a mandate: the row stays, since cases were started under it. */
export async function endMandate(
  connection: Connection,
  { person, party }: { readonly person: PersonId; readonly party: PartyId },
  now: Date,
): Promise<number> {
  const { numUpdatedRows } = await tables(connection)
    .updateTable('identity_mandate')
    .set({ ended_at: now })
    .where('person', '=', person)
    .where('party', '=', party)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Makes a mandate sure in an officer's name; says how many were there to be confirmed. */
export async function confirmMandate(
  connection: Connection,
  { person, party, by }: { readonly person: PersonId; readonly party: PartyId; readonly by: PersonId },
  now: Date,
): Promise<number> {
  const { numUpdatedRows } = await tables(connection)
    .updateTable('identity_mandate')
    .set({ assurance: 'verified', confirmed_by: by, confirmed_at: now })
    .where('person', '=', person)
    .where('party', '=', party)
    .where('person', '<>', by)
    .where('ended_at', 'is', null)
    .where('assurance', '<>', 'verified')
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

export const peopleForParty = async (connection: Connection, party: PartyId): Promise<readonly PersonId[]> => {
  const rows = await tables(connection)
    .selectFrom('identity_mandate as m')
    .innerJoin('identity_person as p', 'p.id', 'm.person')
    .select('m.person')
    .where('m.party', '=', party)
    .where('m.ended_at', 'is', null)
    .where('p.erased_at', 'is', null)
    .orderBy('m.since')
    .limit(100)
    .execute()
  return rows.map(({ person }) => person)
}
