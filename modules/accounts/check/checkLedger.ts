import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import type { Fault } from './fault.ts'

/** How many faults are told; where there are more, something is wrong that a list does not help with. */
const mostFaults = 1_000

/** Everything that must be true of the ledger and is not, seen at one moment. It reads the whole journal and locks nothing. */
export async function checkLedger(connection: Connection): Promise<readonly Fault[]> {
  const { rows } = await sql<Fault>`
    select fault as kind, place as at, expected, found from accounts_check() limit ${mostFaults}`.execute(
    connection.tables(),
  )
  return rows
}
