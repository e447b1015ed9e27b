import { FeilunError } from '#platform/errors'
import { jobAct } from '../acts/jobAct.ts'
import type { KnownPacks } from '../acts/packFor.ts'
import type { CaseId } from '../model/ids.ts'
import type { CaseworkNeeds } from '../model/needs.ts'
import { lockCaseById } from '../store/cases.ts'
import { dueCases, type DueCase } from '../store/due.ts'
import { changeMilestone } from '../store/payments.ts'

/** Lets one case lapse. @returns false where somebody acted meanwhile */
const lapse = (needs: CaseworkNeeds, packs: KnownPacks, id: CaseId): Promise<boolean> =>
  packs.withPacks(() =>
    needs.database.transaction(async (connection) => {
      const row = await lockCaseById(connection, id)
      const isDue = row?.closed === null && row.waits_for === 'applicant' && row.due !== null && row.due <= needs.now()
      if (!isDue) return false
      await jobAct(needs, packs, connection, row, async (act) => {
        await act.record({ kind: 'lapsed', role: 'job', audience: 'all', body: { stage: row.stage, step: row.step } })
        if (row.stage_kind === 'milestone')
          await changeMilestone(connection, { case_id: id, stage: row.stage, round: row.round }, { state: 'lapsed' })
        await act.move({ kind: 'lapse' })
      })
      return true
    }),
  )

/**
 * Lets lapse what the applicant has not done in time: at most `limit` cases, each in a transaction of its own, so that one that cannot be moved
 * keeps no other. A clock that was put back finds nothing due; one that was put forward is checked against the process again.
 * @returns how many were
 */
export async function lapseDue(needs: CaseworkNeeds, packs: KnownPacks, limit: number): Promise<number> {
  let lapsed = 0
  let after: DueCase | undefined
  while (lapsed < limit) {
    const batch = await dueCases(needs.database, needs.now(), limit, after)
    for (const { id } of batch.slice(0, limit - lapsed)) {
      const done = await lapse(needs, packs, id).catch((error: unknown) => {
        // One whose process is gone, or does not provide for it: it stays where it is, for an officer to see.
        if (error instanceof FeilunError) return false
        throw error
      })
      if (done) lapsed += 1
    }
    after = batch.at(-1)
    if (batch.length < limit) break
  }
  return lapsed
}
