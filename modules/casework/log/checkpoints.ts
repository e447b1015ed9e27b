import { sql } from 'kysely'
import { GENESIS, link, sha256 } from '#platform/audit'
import type { Connection, Database } from '#platform/database'
import type { CaseworkTables } from '../model/tables.ts'
import { tables } from '../store/tables.ts'
import { hashesByPosition } from './readLog.ts'

export type Checkpoint = CaseworkTables['casework_checkpoint']

/** One digest of all events in the order in which they were written: each makes the next from the one before. */
export const addToDigest = (digest: string, hash: string): string => sha256(`${digest}\n${hash}`)

/** What is hashed of a checkpoint. */
export const checkpointRecord = ({ number, at, position, events, digest }: Omit<Checkpoint, 'prev' | 'hash'>) => ({
  number,
  at: at.toISOString(),
  position,
  events,
  digest,
})

const latest = (connection: Connection): Promise<Checkpoint | undefined> =>
  tables(connection).selectFrom('casework_checkpoint').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst()

/** The last position of which it is sure that every event up to it is there: nobody is writing while the table is locked for this moment. */
async function settledPosition(database: Database): Promise<number> {
  return database.transaction(async (connection) => {
    await sql`lock table casework_event in share mode`.execute(tables(connection))
    const { rows } = await sql<{ last: number | null }>`select max(position) as last from casework_event`.execute(
      tables(connection),
    )
    return rows[0]?.last ?? 0
  })
}

/** Writes down how far the logs of all cases come. Where nothing was added since, the last checkpoint stands. */
export async function writeCheckpoint(database: Database, now: Date): Promise<Checkpoint> {
  const position = await settledPosition(database)
  return database.transaction(async (connection) => {
    await sql`select pg_advisory_xact_lock(hashtext('casework_checkpoint'))`.execute(tables(connection))
    const before = await latest(connection)
    if (before !== undefined && before.position >= position) return before
    let digest = before?.digest ?? GENESIS
    let events = before?.events ?? 0
    for await (const { hash } of hashesByPosition(connection, before?.position ?? 0, position)) {
      digest = addToDigest(digest, hash)
      events += 1
    }
    const at = before !== undefined && before.at > now ? before.at : now
    const said = { number: (before?.number ?? 0) + 1, at, position, events, digest }
    const prev = before?.hash ?? GENESIS
    const checkpoint = { ...said, prev, hash: link(prev, checkpointRecord(said)) }
    await tables(connection).insertInto('casework_checkpoint').values(checkpoint).execute()
    return checkpoint
  })
}
