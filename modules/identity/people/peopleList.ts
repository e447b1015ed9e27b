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

/** People by name: those who hold or held a role, or with `search` those whose name or address has these letters. */
export async function listPeople(
  connection: Connection,
  { search, page }: { readonly search?: string; readonly page: number },
): Promise<PeoplePage> {
  let found = tables(connection).selectFrom('identity_person').where('erased_at', 'is', null)
  if (search === undefined) {
    found = found.where(({ exists, selectFrom }) =>
      exists(selectFrom('identity_grant').select('id').whereRef('identity_grant.person', '=', 'identity_person.id')),
    )
  } else {
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
