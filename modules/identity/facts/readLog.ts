import type { Connection } from '#platform/database'
import type { PartyId } from '../model/actor.ts'
import type { Read } from '../model/identity.ts'
import { tables } from '../store.ts'

/** Notes that somebody read of a party, in the transaction that reads: what is not noted is not read. */
export const logRead = (connection: Connection, { about, ...read }: Read, now: Date): Promise<void> =>
  logReads(connection, { ...read, about: [about] }, now)

/** The same, of several parties that one page shows. */
export async function logReads(
  connection: Connection,
  { actor, about, what, why }: Omit<Read, 'about'> & { readonly about: readonly PartyId[] },
  now: Date,
): Promise<void> {
  // Reading of a party that one acts for is no reading by somebody else.
  const others = [...new Set(about)].filter((each) => !actor.mandates.some(({ party }) => party === each))
  if (others.length === 0) return
  await tables(connection)
    .insertInto('identity_read')
    .values(others.map((each) => ({ at: now, reader: actor.person, about: each, what, why })))
    .execute()
}

/** A read as the party sees it: when, by whom, of what, for what. */
export interface ReadView {
  readonly at: Date
  readonly reader: string
  readonly what: string
  readonly why: string
}

/** The reads of these parties, the last first. As the owner, since the readers’ names are not the party’s to look up. */
export async function readsOf(
  connection: Connection,
  parties: readonly PartyId[],
  limit: number,
): Promise<readonly ReadView[]> {
  if (parties.length === 0) return []
  return tables(connection)
    .selectFrom('identity_read as r')
    .innerJoin('identity_person as p', 'p.id', 'r.reader')
    .select(['r.at', 'p.name as reader', 'r.what', 'r.why'])
    .where('r.about', 'in', [...parties])
    .orderBy('r.at', 'desc')
    .limit(limit)
    .execute()
}
