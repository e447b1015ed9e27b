import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Connection, Database } from '#platform/database'
import type { PersonId, SignInMethod } from '../model/actor.ts'
import { tables, type Kept } from '../store.ts'
import { sessionLimits } from './limits.ts'

/** What a session holds on the server; its browser has nothing but an id that cannot be guessed. */
export interface SessionContent {
  /** Nobody while they are on their way through a provider. */
  readonly person?: PersonId | undefined
  readonly method?: SignInMethod | undefined
  readonly agent: string
  readonly kept: Readonly<Record<string, Kept>>
}

/** A session as its person sees it in the list of theirs. */
export interface SessionView {
  readonly handle: string
  readonly method: SignInMethod
  readonly agent: string
  readonly since: Date
  readonly seen: Date
  readonly isThis: boolean
}

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** The session of this id, if it goes on. One that is over is ended for good: a clock that is set back does not bring it to life again. */
export async function findSession(database: Database, id: string, now: Date): Promise<SessionContent | undefined> {
  const idHash = hashOf(id)
  const found = await tables(database)
    .selectFrom('identity_session')
    .selectAll()
    .where('id_hash', '=', idHash)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (found === undefined) return undefined
  const time = now.getTime()
  const unseen = time - found.seen_at.getTime()
  if (time >= found.until.getTime() || unseen >= sessionLimits.idle) {
    await endSession(database, id, now)
    return undefined
  }
  if (unseen >= sessionLimits.note) {
    await tables(database)
      .updateTable('identity_session')
      .set({ seen_at: sql`greatest(seen_at, ${now})` })
      .where('id_hash', '=', idHash)
      .execute()
  }
  const { person, method, agent, kept } = found
  return { person: person ?? undefined, method: method ?? undefined, agent, kept }
}

/** Writes a session down, new or changed. One that was ended meanwhile stays so. */
export async function storeSession(
  connection: Connection,
  session: { readonly id: string; readonly handle: string; readonly content: SessionContent },
  now: Date,
): Promise<void> {
  const { person, method, agent, kept } = session.content
  await tables(connection)
    .insertInto('identity_session')
    .values({
      id_hash: hashOf(session.id),
      handle: session.handle,
      person: person ?? null,
      method: method ?? null,
      kept: JSON.stringify(kept),
      agent,
      made_at: now,
      seen_at: now,
      until: new Date(now.getTime() + sessionLimits.whole),
      ended_at: null,
    })
    .onConflict((conflict) => conflict.column('id_hash').doUpdateSet({ kept: JSON.stringify(kept) }))
    .execute()
}

export async function endSession(connection: Connection, id: string, now: Date): Promise<void> {
  await tables(connection)
    .updateTable('identity_session')
    .set({ ended_at: now, kept: '{}' })
    .where('id_hash', '=', hashOf(id))
    .where('ended_at', 'is', null)
    .execute()
}

/** The sessions of a person that go on, the one last seen first. */
export async function sessionsOf(
  connection: Connection,
  { person, current }: { readonly person: PersonId; readonly current: string | undefined },
  now: Date,
): Promise<readonly SessionView[]> {
  const rows = await tables(connection)
    .selectFrom('identity_session')
    .select(['id_hash', 'handle', 'method', 'agent', 'made_at', 'seen_at'])
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .where('until', '>', now)
    .where('seen_at', '>', new Date(now.getTime() - sessionLimits.idle))
    .orderBy('seen_at', 'desc')
    .limit(50)
    .execute()
  const currentHash = current === undefined ? undefined : hashOf(current)
  return rows.flatMap(({ id_hash, handle, method, agent, made_at, seen_at }) =>
    method === null ? [] : [{ handle, method, agent, since: made_at, seen: seen_at, isThis: id_hash === currentHash }],
  )
}

/** Ends one session of a person, or all of them but the one that stays. */
export async function endSessionsOf(
  connection: Connection,
  { person, handle, except }: { readonly person: PersonId; readonly handle?: string; readonly except?: string },
  now: Date,
): Promise<void> {
  let ending = tables(connection)
    .updateTable('identity_session')
    .set({ ended_at: now, kept: '{}' })
    .where('person', '=', person)
    .where('ended_at', 'is', null)
  if (handle !== undefined) ending = ending.where('handle', '=', handle)
  if (except !== undefined) ending = ending.where('id_hash', '<>', hashOf(except))
  await ending.execute()
}

/** Drops sessions that were over a day ago: until then a server whose clock is behind might take one for one that goes on. */
export async function dropOldSessions(connection: Connection, now: Date): Promise<void> {
  const longSince = new Date(now.getTime() - 24 * 3_600_000)
  await tables(connection).deleteFrom('identity_session').where('until', '<', longSince).execute()
}
