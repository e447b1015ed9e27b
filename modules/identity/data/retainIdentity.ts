import { sql, type RawBuilder } from 'kysely'
import type { Connection } from '#platform/database'
import type { Count } from './holding.ts'
import { daysBefore, type Keeping } from './keeping.ts'

/** Deletes so many rows of a table at most. @param key the columns by which a row is named */
async function drop(
  connection: Connection,
  { table, key, where, batch }: { table: string; key: string; where: RawBuilder<unknown>; batch: number },
): Promise<Count> {
  const { rows } = await sql`delete from ${sql.table(table)} where ${sql.ref(key)} in
    (select ${sql.ref(key)} from ${sql.table(table)} where ${where} limit ${batch}) returning 1`.execute(
    connection.tables(),
  )
  return { what: table, count: rows.length }
}

/** Links and sessions that were over a day ago, what providers delivered and nobody collected, and reads that were kept long enough. */
export async function retainIdentity(
  connection: Connection,
  { readDays, batch }: Keeping,
  now: Date,
): Promise<readonly Count[]> {
  const yesterday = daysBefore(now, 1)
  const over = sql`until < ${yesterday}`
  return [
    await drop(connection, {
      table: 'identity_link',
      key: 'key_hash',
      where: sql`until < ${yesterday} or spent_at < ${yesterday}`,
      batch,
    }),
    await drop(connection, {
      table: 'identity_session',
      key: 'id_hash',
      where: sql`until < ${yesterday} or ended_at < ${yesterday}`,
      batch,
    }),
    await drop(connection, { table: 'identity_delivery', key: 'reference_hash', where: over, batch }),
    await drop(connection, {
      table: 'identity_read',
      key: 'id',
      where: sql`at < ${daysBefore(now, readDays)}`,
      batch,
    }),
  ]
}
