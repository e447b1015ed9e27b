import { minor } from '#modules/accounts'
import { sql } from 'kysely'
import { FeilunError } from '#platform/errors'
import { accountOf } from '../projects/store/views.ts'
import { cases } from './follow.ts'
import type { CaseProjectsNeeds } from './needs.ts'
import { caseProject, endClosing, type CaseProject } from './store.ts'

/** The project's account; undefined where there is no project. */
async function pathOf({ database }: CaseProjectsNeeds, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ measure: string; party: string }>`
    select measure, party from gateway_project where id = ${id}`.execute(database.tables())
  return rows[0] && accountOf(rows[0].measure, rows[0].party, id)
}

/** What of each hold goes back, the last first, so that all of it comes to `rest`. */
export function shareOut(holds: CaseProject['holds'], rest: number): readonly { hold: string; amount: number }[] {
  let left = rest
  return holds.toReversed().flatMap(({ hold, amount }) => {
    const back = Math.min(left, amount)
    left -= back
    return back > 0 ? [{ hold, amount: back }] : []
  })
}

/**
 * Gives what a closed project did not use back to the account that its award came from, once no call of it is under way: the project's limit becomes what it spent,
 * and the award counts as given only so much.
 * @returns whether it is over
 */
export async function settleProject(needs: CaseProjectsNeeds, { case: id }: CaseProject): Promise<boolean> {
  const { ledger, database } = needs
  const path = await pathOf(needs, id)
  if (path === undefined) return false
  const { held, settled } = await ledger.account(path)
  // What nodes have leased comes back by itself, or is settled, or is an operator's to settle.
  if (held > 0) return false
  try {
    await ledger.limit({ key: `case project ${id}/end/${settled}`, by: cases.job, path, limit: settled })
  } catch (error) {
    // A node that had not heard yet let one more call in meanwhile: it is waited for like the others.
    if (error instanceof FeilunError && error.code === 'limit-too-low') return false
    throw error
  }
  await database.transaction(async (connection) => {
    const known = await caseProject(connection, id, 'lock')
    if (known?.state !== 'closing') return
    const returned = shareOut(known.holds, Math.max(0, known.given - settled))
    await endClosing(
      connection,
      id,
      returned.reduce((sum, { amount }) => sum + amount, 0),
    )
    const within = ledger.within(connection)
    for (const { hold, amount } of returned)
      await within.refund({ key: `case project ${id}/back/${hold}`, by: cases.job, hold, amount: minor(amount) })
  })
  return true
}
