import type { Connection } from '#platform/database'

interface DeskTables {
  readonly desk_secret: { only_one: boolean; secret: Buffer }
  readonly desk_link: { key_hash: string; reviewer: string; until: Date; spent_at: Date | null }
  readonly desk_left: { session: string; until: Date }
}

const tables = (connection: Connection) => connection.tables<DeskTables>()

/** The secret of this database; `fresh` becomes it where there is none, also if several servers ask at once. */
export async function secretOf(connection: Connection, fresh: Uint8Array): Promise<Uint8Array> {
  await tables(connection)
    .insertInto('desk_secret')
    .values({ only_one: true, secret: Buffer.from(fresh) })
    .onConflict((conflict) => conflict.column('only_one').doNothing())
    .execute()
  const { secret } = await tables(connection).selectFrom('desk_secret').select('secret').executeTakeFirstOrThrow()
  return secret
}

export interface StoredLink {
  readonly keyHash: string
  readonly reviewer: string
  readonly until: Date
}

/** Keeps a link, and drops those that are over. */
export async function addLink(
  connection: Connection,
  { keyHash, reviewer, until }: StoredLink,
  now: Date,
): Promise<void> {
  await tables(connection).deleteFrom('desk_link').where('until', '<', now).execute()
  await tables(connection).insertInto('desk_link').values({ key_hash: keyHash, reviewer, until }).execute()
}

/** Whom a link would let in; undefined for one that is spent, over, or none. */
export async function holderOfLink(connection: Connection, keyHash: string, now: Date): Promise<string | undefined> {
  const link = await tables(connection)
    .selectFrom('desk_link')
    .select('reviewer')
    .where('key_hash', '=', keyHash)
    .where('spent_at', 'is', null)
    .where('until', '>', now)
    .executeTakeFirst()
  return link?.reviewer
}

/** Spends a link: of several who try at once, one succeeds. */
export async function spendLink(connection: Connection, keyHash: string, now: Date): Promise<string | undefined> {
  const link = await tables(connection)
    .updateTable('desk_link')
    .set({ spent_at: now })
    .where('key_hash', '=', keyHash)
    .where('spent_at', 'is', null)
    .where('until', '>', now)
    .returning('reviewer')
    .executeTakeFirst()
  return link?.reviewer
}

/** A server whose clock is behind by less must not take a session that another has forgotten for one that goes on. */
const clockRoom = 24 * 3_600_000

/** Ends a session before its time, and forgets those that would have ended long since. */
export async function leave(connection: Connection, session: string, until: Date, now: Date): Promise<void> {
  const longSince = new Date(now.getTime() - clockRoom)
  await tables(connection).deleteFrom('desk_left').where('until', '<', longSince).execute()
  await tables(connection)
    .insertInto('desk_left')
    .values({ session, until })
    .onConflict((conflict) => conflict.column('session').doNothing())
    .execute()
}

export async function isLeft(connection: Connection, session: string): Promise<boolean> {
  const left = await tables(connection)
    .selectFrom('desk_left')
    .select('session')
    .where('session', '=', session)
    .executeTakeFirst()
  return left !== undefined
}
