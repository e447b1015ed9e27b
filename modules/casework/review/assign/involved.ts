import type { Connection } from '#platform/database'
import type { CaseId } from '../../model/ids.ts'
import type { CaseRow } from '../../model/tables.ts'
import type { PeoplePort } from '../needs.ts'
import { assignmentsOf, everAssigned, isActive } from '../store/assignments.ts'
import { tables } from '../../store/tables.ts'
import type { Involved } from './unfit.ts'

/** Who checked a case, at whatever stage. */
export async function checkersOf(connection: Connection, caseId: CaseId): Promise<ReadonlySet<string>> {
  const rows = await tables(connection)
    .selectFrom('casework_check')
    .select('by')
    .where('case_id', '=', caseId)
    .execute()
  return new Set(rows.map(({ by }) => by))
}

/** Everyone who had to do with a case so far, as far as it keeps them from reviewing it now. */
export async function involvedIn(connection: Connection, row: CaseRow, people: PeoplePort): Promise<Involved> {
  const acting = await people.actingFor(connection, row.party)
  const ever = await everAssigned(connection, row.id)
  const now = await assignmentsOf(connection, { case_id: row.id, stage: row.stage, round: row.round })
  return {
    actingFor: new Set([...acting, row.applicant]),
    checked: await checkersOf(connection, row.id),
    conflicted: new Set(ever.filter(({ conflict }) => conflict === 'conflict').map(({ reviewer }) => reviewer)),
    reviewing: new Set(now.filter(isActive).map(({ reviewer }) => reviewer)),
  }
}
