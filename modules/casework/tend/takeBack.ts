import type { PartyId } from '#modules/identity'
import type { Connection } from '#platform/database'
import { jobAct } from '../acts/jobAct.ts'
import { processOfCase, type KnownPacks } from '../acts/packFor.ts'
import { placeOf } from '../acts/placing.ts'
import type { CaseworkNeeds } from '../model/needs.ts'
import type { CaseRow } from '../model/tables.ts'
import { allowed, machineOf } from '../process/index.ts'
import { lockCase } from '../store/cases.ts'
import { paymentsOf } from '../store/payments.ts'
import { tables } from '../store/tables.ts'

/** How a case that is not over stands in the way of erasing its party, if it does. */
export type Standing =
  | { readonly kind: 'can-be-withdrawn'; readonly row: CaseRow }
  | { readonly kind: 'being-paid' | 'running'; readonly row: CaseRow }

/** The cases of these parties that are not over, and whether their processes let them be withdrawn now. */
export async function openCases(
  { now }: Pick<CaseworkNeeds, 'now'>,
  packs: KnownPacks,
  connection: Connection,
  parties: readonly PartyId[],
): Promise<readonly Standing[]> {
  if (parties.length === 0) return []
  const rows = await tables(connection)
    .selectFrom('casework_case')
    .selectAll()
    .where('party', 'in', [...parties])
    .where('closed', 'is', null)
    .orderBy('id')
    .execute()
  const found: Standing[] = []
  for (const row of rows) {
    const { pack, process } = processOfCase(packs, row)
    const machine = machineOf(process, pack.content.pack.timezone)
    const isOpen = allowed(machine, placeOf(machine, row), now()).some(({ event }) => event === 'withdraw')
    const payments = isOpen ? [] : await paymentsOf(connection, row.id)
    const isPaying = payments.some(({ state }) => state !== 'paid')
    found.push({ kind: isOpen ? 'can-be-withdrawn' : isPaying ? 'being-paid' : 'running', row })
  }
  return found
}

/** Takes a case back for a party that goes, or that nobody goes on with. */
export async function takeBack(
  needs: CaseworkNeeds,
  packs: KnownPacks,
  connection: Connection,
  reference: CaseRow['reference'],
): Promise<void> {
  const row = await lockCase(connection, reference)
  if (row === undefined || row.closed !== null) return
  await jobAct(needs, packs, connection, row, async (act) => {
    await act.record({ kind: 'withdrawn', role: 'job', audience: 'all', body: { stage: row.stage, message: null } })
    await act.move({ kind: 'withdraw' })
  })
}
