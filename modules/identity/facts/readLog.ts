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
  const office = [...new Set(actor.grants.map(({ role }) => role))].toSorted()
  await tables(connection)
    .insertInto('identity_read')
    .values(others.map((each) => ({ at: now, reader: actor.person, about: each, what, why, office })))
    .execute()
}

/** A read as the party sees it: when, by which office, about which of their parties, of what, for what. Who it was is not theirs to know. */
export interface ReadView {
  readonly at: Date
  readonly office: readonly string[]
  readonly about: PartyId
  readonly what: string
  readonly why: string
}

export interface ReadsPage {
  readonly reads: readonly ReadView[]
  readonly total: number
}

export const readsPerPage = 50

/** The reads of these parties, the last first. @param page counted from 1 */
export async function readsPage(connection: Connection, parties: readonly PartyId[], page: number): Promise<ReadsPage> {
  if (parties.length === 0) return { reads: [], total: 0 }
  const of = tables(connection)
    .selectFrom('identity_read')
    .where('about', 'in', [...parties])
  const { count } = await of.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const reads = await of
    .select(['at', 'office', 'about', 'what', 'why'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(readsPerPage)
    .offset((page - 1) * readsPerPage)
    .execute()
  return { reads, total: Number(count) }
}
