import type { Connection } from '#platform/database'
import type { CheckRow, MessageRow } from '../model/tables.ts'
import { tables } from './tables.ts'

export const messagesOf = (connection: Connection, caseId: string): Promise<readonly MessageRow[]> =>
  tables(connection)
    .selectFrom('casework_message')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('at')
    .orderBy('id')
    .execute()

export async function addMessage(connection: Connection, row: MessageRow): Promise<void> {
  await tables(connection).insertInto('casework_message').values(row).execute()
}

export const checksOf = (connection: Connection, caseId: string): Promise<readonly CheckRow[]> =>
  tables(connection).selectFrom('casework_check').selectAll().where('case_id', '=', caseId).orderBy('at').execute()

export async function addCheck(connection: Connection, row: CheckRow): Promise<void> {
  await tables(connection)
    .insertInto('casework_check')
    .values({ ...row, points: JSON.stringify(row.points), reasons: JSON.stringify(row.reasons) })
    .execute()
}
