import type { Connection } from '#platform/database'
import type { CaseId } from '../model/ids.ts'
import { tables } from './tables.ts'

/** Cases whose applicant's time is over, the longest over first. */
export async function dueIds(connection: Connection, now: Date, limit: number): Promise<readonly CaseId[]> {
  const rows = await tables(connection)
    .selectFrom('casework_case')
    .select('id')
    .where('closed', 'is', null)
    .where('waits_for', '=', 'applicant')
    .where('due', '<=', now)
    .orderBy('due')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
