import { lockCaseById } from '../store/cases.ts'
import { dueIds } from '../store/due.ts'
import { jobAct } from '../acts/jobAct.ts'
import type { KnownPacks } from '../acts/packFor.ts'
import type { CaseworkNeeds } from '../model/needs.ts'
import { FeilunError } from '#platform/errors'
import { changeMilestone } from '../store/payments.ts'

/**
 * Lets lapse what the applicant has not done in time: at most `limit` cases, each in a transaction of its own, so that one that cannot be moved
 * does not keep the others. A clock that was put back finds nothing due; one that was put forward is checked against the process again.
 */
export async function lapseDue(needs: CaseworkNeeds, packs: KnownPacks, limit: number): Promise<number> {
  const ids = await dueIds(needs.database, needs.now(), limit)
  let lapsed = 0
  for (const id of ids) {
    const done = await packs
      .withPacks(() =>
        needs.database.transaction(async (connection) => {
          const row = await lockCaseById(connection, id)
          // Somebody acted while it was waited for.
          if (row === undefined || row.closed !== null || row.due === null || row.due > needs.now()) return false
          await jobAct(needs, packs, connection, row, async (act) => {
            await act.record({
              kind: 'lapsed',
              role: 'job',
              audience: 'all',
              body: { stage: row.stage, step: row.step },
            })
            if (row.stage_kind === 'milestone')
              await changeMilestone(
                connection,
                { case_id: id, stage: row.stage, round: row.round },
                { state: 'lapsed' },
              )
            await act.move({ kind: 'lapse' })
          })
          return true
        }),
      )
      .catch((error: unknown) => {
        if (error instanceof FeilunError) return false
        throw error
      })
    if (done) lapsed += 1
  }
  return lapsed
}
