import { sql } from 'kysely'
import type { Connection } from '#platform/database'

/** What a job is told. It is kept in plain sight of whoever runs the database, so it names rows by their ids and holds no personal data. */
export type JobPayload = Readonly<Record<string, string | number>>

export interface Queued {
  /** Of several waiting jobs with the same key only the last queued is done. */
  readonly key: string
  /** Not before then; at once if left out. */
  readonly at?: Date
}

/** Queues a job in the caller's transaction: it is done if and only if that is kept. Also under the role that row-level security applies to. */
export async function queueJob(connection: Connection, task: string, payload: JobPayload, { key, at }: Queued) {
  await sql`select queue_job(${task}, ${JSON.stringify(payload)}::jsonb, ${key}, ${at ?? null}::timestamptz)`.execute(
    connection.tables(),
  )
}
