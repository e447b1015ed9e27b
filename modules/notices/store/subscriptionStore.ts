import { personId, type PersonId } from '#modules/identity'
import type { Connection } from '#platform/database'
import type { Stance, Subscription } from '../model/subscription.ts'
import { tables, type NoticeTables } from './tables.ts'

const columns = [
  'id',
  'scheme',
  'person',
  'email',
  'language',
  'facts',
  'made_at as madeAt',
  'pack_hash as packHash',
  'outcome',
  'status',
] as const

type Row = Pick<
  NoticeTables['notice_subscription'],
  'id' | 'scheme' | 'person' | 'email' | 'language' | 'outcome' | 'status'
> & { readonly facts: Subscription['facts']; readonly madeAt: Date; readonly packHash: string }

const subscriptionOf = ({ person, email, outcome, status, ...row }: Row): Subscription => ({
  ...row,
  subscriber: person === null ? { email: email ?? '' } : { person: personId(person) },
  stance: { outcome, status },
})

const chosen = (connection: Connection) => tables(connection).selectFrom('notice_subscription').select(columns)

export interface NewSubscription extends Subscription {
  /** Names the wording under which the facts may be kept. */
  readonly consent: string | undefined
  /** Where an address still has to confirm. */
  readonly keyHash: string | undefined
}

const rowOf = (made: NewSubscription) => ({
  id: made.id,
  scheme: made.scheme,
  person: 'person' in made.subscriber ? made.subscriber.person : null,
  email: 'email' in made.subscriber ? made.subscriber.email : null,
  language: made.language,
  facts: JSON.stringify(made.facts),
  consent: made.consent ?? null,
  made_at: made.madeAt,
  key_hash: made.keyHash ?? null,
  confirmed_at: made.keyHash === undefined ? made.madeAt : null,
  pack_hash: made.packHash,
  ...made.stance,
})

/** Keeps a subscription; a person's earlier one to the same scheme gives way to it. */
export async function addSubscription(connection: Connection, made: NewSubscription): Promise<void> {
  if ('person' in made.subscriber) await endOfPerson(connection, made.subscriber.person, made.scheme)
  await tables(connection).insertInto('notice_subscription').values(rowOf(made)).execute()
}

export async function endOfPerson(connection: Connection, person: PersonId, scheme: string): Promise<void> {
  await tables(connection)
    .deleteFrom('notice_subscription')
    .where('person', '=', person)
    .where('scheme', '=', scheme)
    .execute()
}

/** How many mails that ask to confirm were sent to an address since. */
export async function askedSince(connection: Connection, email: string, since: Date): Promise<number> {
  const { asked } = await tables(connection)
    .selectFrom('notice_subscription')
    .select(({ fn }) => fn.countAll<number>().as('asked'))
    .where('email', '=', email)
    .where('confirmed_at', 'is', null)
    .where('made_at', '>=', since)
    .executeTakeFirstOrThrow()
  return asked
}

export async function unconfirmed(
  connection: Connection,
  keyHash: string,
  since: Date,
): Promise<Subscription | undefined> {
  const row = await chosen(connection).where('key_hash', '=', keyHash).where('made_at', '>=', since).executeTakeFirst()
  return row && subscriptionOf(row)
}

/** Confirms a subscription; an earlier one of the same address to the same scheme gives way to it. Of several who try at once, one succeeds. */
export async function confirm(
  connection: Connection,
  keyHash: string,
  since: Date,
  now: Date,
): Promise<Subscription | undefined> {
  const row = await chosen(connection)
    .where('key_hash', '=', keyHash)
    .where('made_at', '>=', since)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return undefined
  await tables(connection)
    .deleteFrom('notice_subscription')
    .where('scheme', '=', row.scheme)
    .where('email', '=', row.email)
    .where('id', '<>', row.id)
    .execute()
  await tables(connection)
    .updateTable('notice_subscription')
    .set({ key_hash: null, confirmed_at: now })
    .where('id', '=', row.id)
    .execute()
  return subscriptionOf(row)
}

export async function subscriptionById(connection: Connection, id: string): Promise<Subscription | undefined> {
  const row = await chosen(connection).where('id', '=', id).executeTakeFirst()
  return row && subscriptionOf(row)
}

export async function subscriptionsOf(connection: Connection, person: PersonId): Promise<readonly Subscription[]> {
  const rows = await chosen(connection).where('person', '=', person).orderBy('made_at', 'desc').limit(500).execute()
  return rows.map(subscriptionOf)
}

/** Ends one for good: nothing of it stays. */
export async function endSubscription(connection: Connection, id: string): Promise<void> {
  await tables(connection).deleteFrom('notice_subscription').where('id', '=', id).execute()
}

/** Confirmed ones that know another version of the pack than this, none of which another server is looking at. */
export async function behind(
  connection: Connection,
  packHash: string,
  limit: number,
): Promise<readonly Subscription[]> {
  const rows = await chosen(connection)
    .where('confirmed_at', 'is not', null)
    .where('pack_hash', '<>', packHash)
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(subscriptionOf)
}

/** Notes the version that a subscription now knows, and when its holder was told, if they were. */
export async function know(
  connection: Connection,
  id: string,
  known: { readonly packHash: string; readonly stance: Stance; readonly toldAt: Date | undefined },
): Promise<void> {
  const { packHash, stance, toldAt } = known
  await tables(connection)
    .updateTable('notice_subscription')
    .set({ pack_hash: packHash, ...stance, ...(toldAt === undefined ? {} : { told_at: toldAt }) })
    .where('id', '=', id)
    .execute()
}

export async function dropUnconfirmed(connection: Connection, before: Date, most: number): Promise<number> {
  const { numDeletedRows } = await tables(connection)
    .deleteFrom('notice_subscription')
    .where('id', 'in', (query) =>
      query
        .selectFrom('notice_subscription')
        .select('id')
        .where('confirmed_at', 'is', null)
        .where('made_at', '<', before)
        .limit(most),
    )
    .executeTakeFirst()
  return Number(numDeletedRows)
}
