import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import type { LogForm } from '../logs/readerFor.ts'
import type { LogRead } from '../reading/readLog.ts'
import type { Use } from '../reading/tally.ts'
import { tables, type LogRow } from './tables.ts'

/** A log as it is listed. */
export interface LogView {
  readonly id: string
  readonly kind: 'upload' | 'tail'
  readonly name: string
  readonly form: LogForm
  readonly lines: number
  readonly counted: number
  readonly elsewhere: number
  readonly throughGateway: number
  readonly notUnderstood: number
  readonly readBy: string
  readonly readAt: Date
}

const viewOf = (row: LogRow): LogView => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  form: row.form,
  lines: row.lines,
  counted: row.counted,
  elsewhere: row.elsewhere,
  throughGateway: row.through_gateway,
  notUnderstood: row.not_understood,
  readBy: row.read_by,
  readAt: row.read_at,
})

/** The latest logs, at most a hundred. */
export const logs = async (connection: Connection): Promise<readonly LogView[]> =>
  (await tables(connection).selectFrom('shadow_log').selectAll().orderBy('read_at', 'desc').limit(100).execute()).map(
    viewOf,
  )

export async function logByMark(connection: Connection, mark: string): Promise<(LogView & Followed) | undefined> {
  const row = await tables(connection).selectFrom('shadow_log').selectAll().where('mark', '=', mark).executeTakeFirst()
  return row && { ...viewOf(row), file: row.file_id ?? undefined, position: row.position ?? 0 }
}

/** Where following a log goes on. */
export interface Followed {
  readonly file: string | undefined
  /** In bytes. */
  readonly position: number
}

export interface NewLog {
  readonly id: string
  readonly kind: 'upload' | 'tail'
  readonly name: string
  readonly mark: string
  readonly by: string
  readonly at: Date
  readonly read: Omit<LogRead, 'uses'>
  readonly followed?: Followed
}

/** Adds a log, or to what is kept of the one with this mark. Gives its id. */
export async function addToLog(
  connection: Connection,
  { id, kind, name, mark, by, at, read, followed }: NewLog,
): Promise<string> {
  const row = await tables(connection)
    .insertInto('shadow_log')
    .values({
      id,
      kind,
      name,
      mark,
      form: read.form,
      lines: read.lines,
      counted: read.counted,
      elsewhere: read.elsewhere,
      through_gateway: read.throughGateway,
      not_understood: read.notUnderstood,
      read_by: by,
      read_at: at,
      file_id: followed?.file ?? null,
      position: followed?.position ?? null,
    })
    .onConflict((conflict) =>
      conflict.column('mark').doUpdateSet({
        lines: sql`shadow_log.lines + excluded.lines`,
        counted: sql`shadow_log.counted + excluded.counted`,
        elsewhere: sql`shadow_log.elsewhere + excluded.elsewhere`,
        through_gateway: sql`shadow_log.through_gateway + excluded.through_gateway`,
        not_understood: sql`shadow_log.not_understood + excluded.not_understood`,
        read_at: sql`excluded.read_at`,
        file_id: sql`excluded.file_id`,
        position: sql`excluded.position`,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

const perStatement = 5_000

/** Adds counts to a log. Clients cannot be added up, as the same come again: the most that was seen at once stands. */
export async function addUses(connection: Connection, log: string, uses: readonly Use[]): Promise<void> {
  for (let from = 0; from < uses.length; from += perStatement) {
    await tables(connection)
      .insertInto('shadow_use')
      .values(
        uses.slice(from, from + perStatement).map(({ day, department, domain, connections, clients }) => ({
          log,
          day: day ?? null,
          department: (department ?? '').slice(0, 200),
          domain: domain ?? '',
          connections,
          clients,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['log', 'day', 'department', 'domain']).doUpdateSet({
          connections: sql`shadow_use.connections + excluded.connections`,
          clients: sql`greatest(shadow_use.clients, excluded.clients)`,
        }),
      )
      .execute()
  }
}

/** Takes a log out again, with all that was counted from it. */
export const removeLog = async (connection: Connection, id: string): Promise<boolean> =>
  (await tables(connection).deleteFrom('shadow_log').where('id', '=', id).executeTakeFirst()).numDeletedRows > 0n
