import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import { jobAct } from '../acts/jobAct.ts'
import type { KnownPacks } from '../acts/packFor.ts'
import type { CaseId } from '../model/ids.ts'
import type { CaseworkNeeds } from '../model/needs.ts'
import { lockCase } from '../store/cases.ts'
import { emptyDecisions } from '../review/erase/emptyDecisions.ts'
import { tables } from '../store/tables.ts'

/** Empties what a case holds of people: the log, its sums and amounts stay. */
async function empty(connection: Connection, id: CaseId, at: Date): Promise<void> {
  const db = tables(connection)
  await db
    .updateTable('casework_content')
    .set({ salt: null, body: null, erased: at })
    .where('case_id', '=', id)
    .where('erased', 'is', null)
    .execute()
  await db.deleteFrom('casework_answer').where('case_id', '=', id).execute()
  await db.deleteFrom('casework_sealed').where('case_id', '=', id).execute()
  await db
    .updateTable('casework_file')
    .set({ bytes: null, name: sql<string>`'erased.' || kind`, sha256: '0'.repeat(64) })
    .where('case_id', '=', id)
    .execute()
  await db.updateTable('casework_message').set({ words: null }).where('case_id', '=', id).execute()
  await db.updateTable('casework_check').set({ points: '[]', reasons: '[]' }).where('case_id', '=', id).execute()
  await emptyDecisions(connection, id)
}

/**
 * Empties the cases of a party that are over; one that is open has to be withdrawn first. The logs still hold.
 * @param connection a transaction of the owner's
 * @returns how many were emptied
 */
export async function erase(
  needs: CaseworkNeeds,
  packs: KnownPacks,
  connection: Connection,
  party: string,
): Promise<number> {
  const cases = await tables(connection)
    .selectFrom('casework_case')
    .select('reference')
    .where(sql<string>`party`, '=', party)
    .where('closed', 'is not', null)
    .where('erased', 'is', null)
    .orderBy('id')
    .execute()
  for (const { reference } of cases) {
    const row = await lockCase(connection, reference)
    if (row === undefined) continue
    await jobAct(needs, packs, connection, row, async (act) => {
      await act.record({ kind: 'erased', role: 'job', audience: 'all', body: { stage: row.stage } })
      await empty(connection, row.id, act.at)
      await act.change({ erased: act.at })
    })
  }
  return cases.length
}
