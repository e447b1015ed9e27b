import { sql } from 'kysely'
import { beginErasing } from '#modules/identity'
import type { Connection } from '#platform/database'
import { jobAct } from '../acts/jobAct.ts'
import type { KnownPacks } from '../acts/packFor.ts'
import type { CaseworkNeeds } from '../model/needs.ts'
import type { CaseRow } from '../model/tables.ts'
import { lockCase } from '../store/cases.ts'
import { tables } from '../store/tables.ts'
import { emptyCase } from './emptyCase.ts'

/** Empties one case that is over and locked. */
export const eraseCase = (
  needs: CaseworkNeeds,
  packs: KnownPacks,
  connection: Connection,
  row: CaseRow,
): Promise<void> =>
  jobAct(needs, packs, connection, row, async (act) => {
    await act.record({ kind: 'erased', role: 'job', audience: 'all', body: { stage: row.stage } })
    await emptyCase(connection, row.id, act.at)
    await act.change({ erased: act.at })
  })

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
  await beginErasing(connection)
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
    if (row !== undefined) await eraseCase(needs, packs, connection, row)
  }
  return cases.length
}
