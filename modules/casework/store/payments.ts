import type { Connection } from '#platform/database'
import type { MilestoneRow, OutcomeRow, PaymentRow } from '../model/tables.ts'
import { tables } from './tables.ts'

export const paymentsOf = (connection: Connection, caseId: string): Promise<readonly PaymentRow[]> =>
  tables(connection)
    .selectFrom('casework_payment')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('ordered')
    .orderBy('stage')
    .execute()

export async function addPayment(connection: Connection, row: PaymentRow): Promise<void> {
  await tables(connection).insertInto('casework_payment').values(row).execute()
}

/** What a stage of a case pays; the latest time, where it came to the stage more than once. */
export const paymentAt = (
  connection: Connection,
  { case: caseId, stage }: { readonly case: string; readonly stage: string },
): Promise<PaymentRow | undefined> =>
  tables(connection)
    .selectFrom('casework_payment')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('stage', '=', stage)
    .orderBy('round', 'desc')
    .limit(1)
    .executeTakeFirst()

export async function changePayment(connection: Connection, key: string, columns: Partial<PaymentRow>): Promise<void> {
  await tables(connection).updateTable('casework_payment').set(columns).where('key', '=', key).execute()
}

export const milestonesOf = (connection: Connection, caseId: string): Promise<readonly MilestoneRow[]> =>
  tables(connection).selectFrom('casework_milestone').selectAll().where('case_id', '=', caseId).orderBy('due').execute()

/** Keeps where a milestone is, whether or not it was there before. */
export async function keepMilestone(connection: Connection, row: MilestoneRow): Promise<void> {
  const { case_id: _case, stage: _stage, round: _round, ...columns } = row
  await tables(connection)
    .insertInto('casework_milestone')
    .values(row)
    .onConflict((conflict) => conflict.columns(['case_id', 'stage', 'round']).doUpdateSet(columns))
    .execute()
}

export async function changeMilestone(
  connection: Connection,
  { case_id, stage, round }: Pick<MilestoneRow, 'case_id' | 'stage' | 'round'>,
  columns: Partial<MilestoneRow>,
): Promise<void> {
  await tables(connection)
    .updateTable('casework_milestone')
    .set(columns)
    .where('case_id', '=', case_id)
    .where('stage', '=', stage)
    .where('round', '=', round)
    .execute()
}

export async function addOutcome(connection: Connection, row: OutcomeRow): Promise<void> {
  await tables(connection)
    .insertInto('casework_outcome')
    .values({ ...row, answers: JSON.stringify(row.answers) })
    .execute()
}
