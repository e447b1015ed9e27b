import { sql } from 'kysely'
import type { PersonId } from '#modules/identity'
import type { Connection } from '#platform/database'
import type { CaseId, Reference } from '../../model/ids.ts'
import type { AssignmentRow } from '../../model/reviewTables.ts'
import { tables } from '../../store/tables.ts'

/** A case at a review stage, for the first time or again. */
export interface Round {
  readonly case_id: CaseId
  readonly stage: string
  readonly round: number
}

export async function assignmentsOf(
  connection: Connection,
  { case_id, stage, round }: Round,
): Promise<readonly AssignmentRow[]> {
  return tables(connection)
    .selectFrom('casework_assignment')
    .selectAll()
    .where('case_id', '=', case_id)
    .where('stage', '=', stage)
    .where('round', '=', round)
    .orderBy('assigned')
    .orderBy('id')
    .execute()
}

/** Everyone who was ever asked to review a case, at whatever stage. */
export async function everAssigned(
  connection: Connection,
  caseId: CaseId,
): Promise<readonly Pick<AssignmentRow, 'reviewer' | 'assigned_by' | 'conflict'>[]> {
  return tables(connection)
    .selectFrom('casework_assignment')
    .select(['reviewer', 'assigned_by', 'conflict'])
    .where('case_id', '=', caseId)
    .execute()
}

export async function addAssignment(connection: Connection, row: AssignmentRow): Promise<void> {
  await tables(connection).insertInto('casework_assignment').values(row).execute()
}

export async function changeAssignment(
  connection: Connection,
  id: string,
  columns: Partial<AssignmentRow>,
): Promise<void> {
  await tables(connection).updateTable('casework_assignment').set(columns).where('id', '=', id).execute()
}

/** A person's own assignments to a case: those that stand before those that were taken back, the latest first. */
export async function ownAssignments(
  connection: Connection,
  person: PersonId,
  reference: Reference,
): Promise<readonly AssignmentRow[]> {
  return tables(connection)
    .selectFrom('casework_assignment')
    .selectAll()
    .where('reviewer', '=', person)
    .where('reference', '=', reference)
    .orderBy('withdrawn', (order) => order.desc().nullsFirst())
    .orderBy('assigned', 'desc')
    .execute()
}

/** Whether an assignment still counts: not taken off, and no conflict in the way. */
export const isActive = ({ withdrawn, conflict }: Pick<AssignmentRow, 'withdrawn' | 'conflict'>): boolean =>
  withdrawn === null && conflict !== 'conflict'

/** Writes down how many sheets a review takes, when it is begun. */
export async function beginRound(
  connection: Connection,
  { case_id, stage, round }: Round,
  needed: number,
  begun: Date,
): Promise<void> {
  // Nobody may write when sheets were shown: the column is left out.
  await sql`insert into casework_review (case_id, stage, round, needed, begun)
    values (${case_id}, ${stage}, ${round}, ${needed}, ${begun}) on conflict do nothing`.execute(tables(connection))
}
