import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import { tables } from './tables.ts'

export interface Offer {
  readonly id: string
  readonly department: string
  readonly domain: string
  /** The project that was opened for it. */
  readonly project: string | undefined
  readonly note: string
  readonly by: string
  readonly at: Date
}

export async function addOffer(
  connection: Connection,
  { id, department, domain, project, note, by, at }: Offer,
): Promise<void> {
  await tables(connection)
    .insertInto('shadow_offer')
    .values({ id, department, domain, project: project ?? null, note, offered_by: by, offered_at: at })
    .execute()
}

/** The last offer for each department and service. */
export async function lastOffers(connection: Connection): Promise<readonly Offer[]> {
  const rows = await tables(connection)
    .selectFrom('shadow_offer')
    .selectAll()
    .distinctOn(['department', 'domain'])
    .orderBy(sql`department, domain, offered_at desc`)
    .limit(2_000)
    .execute()
  return rows.map(({ project, offered_by, offered_at, ...row }) => ({
    ...row,
    project: project ?? undefined,
    by: offered_by,
    at: offered_at,
  }))
}
