import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import type { Exported, HeldTable, Subject } from './holding.ts'

/** What each table shows its person. Rows are read whole: everything that is somebody's fits into one document. */
export async function exportTables(
  connection: Connection,
  tables: readonly HeldTable[],
  subject: Subject,
): Promise<Readonly<Record<string, Exported>>> {
  const found: Record<string, Exported> = {}
  for (const { table, label, shown } of tables) {
    if (shown === undefined) continue
    const columns = sql.join(shown.columns.map((column) => sql.ref(column)))
    const { rows } = await sql<
      Record<string, unknown>
    >`select ${columns} from ${sql.table(table)} where ${shown.of(subject)}`.execute(connection.tables())
    found[table] = { label, rows: [...(found[table]?.rows ?? []), ...rows] }
  }
  return found
}

/** How many rows of somebody are kept in these tables. */
export async function countTables(
  connection: Connection,
  tables: readonly HeldTable[],
  subject: Subject,
): Promise<number> {
  let count = 0
  for (const { table, shown } of tables) {
    if (shown === undefined) continue
    const { rows } = await sql<{
      n: number
    }>`select count(*) as n from ${sql.table(table)} where ${shown.of(subject)}`.execute(connection.tables())
    count += Number(rows[0]?.n ?? 0)
  }
  return count
}
