import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import type { CaseId } from '../model/ids.ts'
import { emptyDecisions } from '../review/erase/emptyDecisions.ts'
import { emptySheets } from '../review/erase/emptySheets.ts'
import { tables } from '../store/tables.ts'

/**
 * Empties what a case holds of people: the log, its sums and amounts stay.
 * @param connection a transaction of the owner's that has said that it erases
 */
export async function emptyCase(connection: Connection, id: CaseId, at: Date): Promise<void> {
  const db = tables(connection)
  await db
    .updateTable('casework_content')
    .set({ salt: null, body: null, erased: at })
    .where('case_id', '=', id)
    .where('erased', 'is', null)
    .execute()
  await db.deleteFrom('casework_answer').where('case_id', '=', id).execute()
  await db.deleteFrom('casework_sealed').where('case_id', '=', id).execute()
  // The sum of what was pressed could be guessed from a short answer.
  await db.deleteFrom('casework_key').where('case_id', '=', id).execute()
  await db
    .updateTable('casework_file')
    .set({ bytes: null, name: sql<string>`'erased.' || kind`, sha256: '0'.repeat(64) })
    .where('case_id', '=', id)
    .execute()
  await db.updateTable('casework_message').set({ words: null }).where('case_id', '=', id).execute()
  await db.updateTable('casework_check').set({ points: '[]', reasons: '[]' }).where('case_id', '=', id).execute()
  await db.updateTable('casework_outcome').set({ answers: '[]' }).where('case_id', '=', id).execute()
  await emptyDecisions(connection, id)
  await emptySheets(connection, id)
}
