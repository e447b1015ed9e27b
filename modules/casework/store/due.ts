import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import type { CaseId } from '../model/ids.ts'
import { tables } from './tables.ts'

export interface DueCase {
  readonly id: CaseId
  readonly due: Date
}

/** Cases whose applicant's time is over, the longest over first. @param after where the last batch ended */
export async function dueCases(
  connection: Connection,
  now: Date,
  limit: number,
  after: DueCase | undefined,
): Promise<readonly DueCase[]> {
  let query = tables(connection)
    .selectFrom('casework_case')
    .select(['id', 'due'])
    .where('closed', 'is', null)
    .where('waits_for', '=', 'applicant')
    .where('due', '<=', now)
    .orderBy('due')
    .orderBy('id')
    .limit(limit)
  if (after !== undefined) query = query.where(sql<boolean>`(due, id) > (${after.due}, ${after.id}::uuid)`)
  const rows = await query.execute()
  return rows.flatMap(({ id, due }) => (due === null ? [] : [{ id, due }]))
}
