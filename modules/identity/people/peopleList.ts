import type { Connection } from '#platform/database'
import type { PersonId } from '../model/actor.ts'
import { tables } from '../store.ts'
import { grantsOf, type GrantRecord } from './grantStore.ts'

export interface PersonWithGrants {
  readonly id: PersonId
  readonly name: string
  readonly email?: string | undefined
  readonly grants: readonly GrantRecord[]
}

export interface PeoplePage {
  readonly people: readonly PersonWithGrants[]
  readonly total: number
}

export const peoplePerPage = 50

/**
 * Whoever holds or held a role, by name; with `search` those of them whose name or address has these letters. Nobody else is listed: to give
 * an applicant a role one invites their address, and need not look through those of others.
 */
export async function listPeople(
  connection: Connection,
  { search, page }: { readonly search?: string; readonly page: number },
): Promise<PeoplePage> {
  let found = tables(connection)
    .selectFrom('identity_person')
    .where('erased_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('identity_grant').select('id').whereRef('identity_grant.person', '=', 'identity_person.id')),
    )
  if (search !== undefined) {
    const letters = `%${search.replaceAll(/[\\%_]/g, (each) => `\\${each}`)}%`
    found = found.where(({ or, eb }) => or([eb('name', 'ilike', letters), eb('email', 'ilike', letters)]))
  }
  const { count } = await found.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const rows = await found
    .select(['id', 'name', 'email'])
    .orderBy('name')
    .orderBy('id')
    .limit(peoplePerPage)
    .offset((page - 1) * peoplePerPage)
    .execute()
  const grants = await grantsOf(
    connection,
    rows.map(({ id }) => id),
  )
  return {
    total: Number(count),
    people: rows.map(({ id, name, email }) => ({
      id,
      name,
      email: email ?? undefined,
      grants: grants.filter(({ person }) => person === id),
    })),
  }
}
