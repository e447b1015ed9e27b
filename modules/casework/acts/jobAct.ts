import type { Connection } from '#platform/database'
import type { Act } from '../model/act.ts'
import type { CaseworkNeeds } from '../model/needs.ts'
import type { CaseRow } from '../model/tables.ts'
import { openAct } from './openAct.ts'
import type { KnownPacks } from './packFor.ts'

/** An act of nobody, on a case that the caller's transaction has locked as the owner. */
export async function jobAct(
  needs: CaseworkNeeds,
  packs: KnownPacks,
  connection: Connection,
  row: CaseRow,
  work: (act: Act) => Promise<void>,
): Promise<void> {
  const act = await openAct({ needs, packs, connection, actor: undefined, role: 'job', row })
  await work(act)
  await act.change({ version: row.version + 1 })
}
