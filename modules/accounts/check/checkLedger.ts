import { sql } from 'kysely'
import type { Connection, Database } from '#platform/database'
import type { Fault } from './fault.ts'

/** How many faults of a part are told; where there are more, something is wrong that a list does not help with. */
const mostFaults = 1_000

const parts = ['transfers', 'counters', 'limits', 'holds', 'tree'] as const

/**
 * Everything that must be true of the ledger and is not. It reads the whole journal and locks nothing.
 * @param connection a transaction whose statements all see one moment, unless nothing is moved meanwhile
 */
export async function checkLedger(connection: Connection): Promise<readonly Fault[]> {
  const found: Fault[] = []
  for (const part of parts) {
    const { rows } = await sql<Fault>`
      select fault as kind, place as at, expected, found
      from ${sql.id(`accounts_check_${part}`)}() limit ${mostFaults}`.execute(connection.tables())
    found.push(...rows)
  }
  return found
}

/** The same, as all of it is at one moment. */
export function checkAtOnce(database: Database): Promise<readonly Fault[]> {
  return database.transaction(async (connection) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(connection.tables())
    return checkLedger(connection)
  })
}
