import type { Connection } from '#platform/database'
import type { CaseId } from '../../model/ids.ts'
import type { ReviewRow } from '../../model/reviewTables.ts'
import { tables } from '../../store/tables.ts'

/** The reviews of a case, in the order in which they were begun. */
export async function roundsOf(connection: Connection, caseId: CaseId): Promise<readonly ReviewRow[]> {
  return tables(connection)
    .selectFrom('casework_review')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('begun')
    .orderBy('stage')
    .orderBy('round')
    .execute()
}
