import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import type { PersonId, Role } from '../model/actor.ts'

/** Someone who holds a role. */
export interface RoleHolder {
  readonly person: PersonId
  readonly name: string
}

/** Who holds a role for a scheme, by name: for a transaction of an officer or auditor of the scheme; nobody for others. */
export async function holdersOf(connection: Connection, role: Role, scheme: string): Promise<readonly RoleHolder[]> {
  const { rows } = await sql<RoleHolder>`select person, name from identity_holders(${role}, ${scheme})`.execute(
    connection.tables(),
  )
  return rows
}

/** Who may act for a party, however sure that is: for a transaction of an officer. */
export async function actingFor(connection: Connection, party: string): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ readonly person: PersonId }>`
    select person from identity_mandate where party = ${party} and ended_at is null`.execute(connection.tables())
  return rows.map(({ person }) => person)
}
