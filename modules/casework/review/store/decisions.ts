import type { Connection } from '#platform/database'
import type { CaseId } from '../../model/ids.ts'
import type { DecisionRow } from '../../model/reviewTables.ts'
import { tables } from '../../store/tables.ts'
import { json } from './json.ts'

/** The decisions of a case, the first first. */
export const decisionsOf = (connection: Connection, caseId: CaseId): Promise<readonly DecisionRow[]> =>
  tables(connection)
    .selectFrom('casework_decision')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('number')
    .execute()

export const latestDecision = async (connection: Connection, caseId: CaseId): Promise<DecisionRow | undefined> =>
  (await decisionsOf(connection, caseId)).at(-1)

export async function addDecision(connection: Connection, row: DecisionRow): Promise<void> {
  await tables(connection)
    .insertInto('casework_decision')
    .values({
      ...row,
      reasons: json(row.reasons),
      criteria: json(row.criteria),
      facts: json(row.facts),
      scores: json(row.scores),
    })
    .execute()
}
