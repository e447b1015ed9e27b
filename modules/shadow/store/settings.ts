import type { Connection } from '#platform/database'
import type { AiDomain } from '../domains/aiDomain.ts'
import type { Network } from '../reading/departments.ts'
import { tables } from './tables.ts'

interface SetBy {
  readonly by: string
  readonly at: Date
}

const most = 5_000

export async function networks(connection: Connection): Promise<readonly Network[]> {
  const rows = await tables(connection).selectFrom('shadow_network').selectAll().orderBy('range').limit(most).execute()
  return rows.map(({ range, department }) => ({
    range,
    of: department === '' ? { kind: 'gateway' } : { kind: 'department', name: department },
  }))
}

/** Puts these in the place of all networks. */
export async function setNetworks(connection: Connection, given: readonly Network[], { by, at }: SetBy): Promise<void> {
  await tables(connection).deleteFrom('shadow_network').execute()
  if (given.length === 0) return
  await tables(connection)
    .insertInto('shadow_network')
    .values(
      given.map(({ range, of }) => ({
        range,
        department: of.kind === 'gateway' ? '' : of.name,
        set_by: by,
        set_at: at,
      })),
    )
    .execute()
}

/** What an operator has added to the list or taken out of it. */
export interface ListedDomain extends AiDomain {
  readonly isListed: boolean
}

export async function ownDomains(connection: Connection): Promise<readonly ListedDomain[]> {
  const rows = await tables(connection).selectFrom('shadow_domain').selectAll().orderBy('domain').limit(most).execute()
  return rows.map(({ domain, service, operator, kind, is_listed }) => ({
    domain,
    service,
    operator,
    kind,
    isListed: is_listed,
  }))
}

export async function setDomain(
  connection: Connection,
  { isListed, ...domain }: ListedDomain,
  { by, at }: SetBy,
): Promise<void> {
  const row = { ...domain, is_listed: isListed, set_by: by, set_at: at }
  await tables(connection)
    .insertInto('shadow_domain')
    .values(row)
    .onConflict((conflict) => conflict.column('domain').doUpdateSet(row))
    .execute()
}
