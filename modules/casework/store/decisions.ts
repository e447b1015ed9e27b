import type { Connection } from '#platform/database'
import type { CaseId } from '../model/ids.ts'
import type { DecisionRow } from '../model/reviewTables.ts'
import { tables } from './tables.ts'

/** What was decided in a case, the first first. */
export const decisionsOf = (connection: Connection, caseId: CaseId): Promise<readonly DecisionRow[]> =>
  tables(connection)
    .selectFrom('casework_decision')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('number')
    .execute()
