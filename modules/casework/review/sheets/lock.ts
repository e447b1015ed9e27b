import type { Actor } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import type { Act } from '../../model/act.ts'
import type { CaseView } from '../../model/caseView.ts'
import type { Reviewing } from '../needs.ts'
import { reviewStage } from '../assign/reviewStage.ts'
import { changeAssignment } from '../store/assignments.ts'
import { lockSheet as keepLocked, reveal, sheetOf, sheetsOf } from '../store/sheets.ts'
import { commitmentOf, saltBytes } from './commitment.ts'
import { ownAssignment } from './ownAssignment.ts'
import { readScores } from './readSheet.ts'
import { wordsOf } from './reasonLength.ts'
import { draftIn } from './readScoresColumn.ts'

export interface LockInput {
  /** Of the sheet, as the page showed it. */
  readonly version: number
  readonly key: string
}

/**
 * Locks one's own sheet: the commitment goes on record, and the sheet is never changed again. With the last sheet of the review all are
 * shown, and the case moves on. A sheet that is late is taken as long as the review stands; the log says that it was late.
 * @throws FeilunError `review-incomplete`, `sheet-locked`, `case-moved-on` for a sheet that was saved elsewhere meanwhile, `assignment-over`,
 * `conflict-undeclared`, `case-unknown`
 */
export async function lockSheet(
  needs: Reviewing,
  actor: Actor,
  reference: string,
  { version, key }: LockInput,
): Promise<CaseView> {
  // Asked outside as well, so that whoever may not see the case is told why and not that there is none.
  await needs.identity.as(actor, (connection) => ownAssignment(connection, actor, reference))
  const once = { key, act: 'lock-sheet', input: {} }
  // No version of the case: what others do to it meanwhile is nothing that a reviewer could have seen.
  return needs.actOn(
    actor,
    { action: 'sheet.write', role: 'reviewer', reference, version: undefined, once },
    async (act) => {
      const { connection, at } = act
      const row = act.row()
      const assignment = await ownAssignment(connection, actor, reference)
      const { id, stage, round } = assignment
      if (row.stage !== stage || row.round !== round) throw new FeilunError('assignment-over')
      const sheet = await sheetOf(connection, id)
      if (sheet?.locked) throw new FeilunError('sheet-locked')
      if ((sheet?.version ?? 0) !== version) throw new FeilunError('case-moved-on', { reference })
      const draft = { scores: draftIn(sheet?.scores ?? []), remark: sheet?.remarks ?? '' }
      const read = readScores(draft, reviewStage(act.stage(), reference).criteria)
      if (!read.ok) throw new FeilunError('review-incomplete', {}, read.problems)

      const salt = Buffer.from(needs.random(saltBytes))
      const remark = wordsOf(draft.remark)
      const commitment = commitmentOf(salt, {
        case: row.reference,
        stage,
        round,
        reviewer: actor.person,
        scores: read.scores,
        remark,
      })
      await keepLocked(connection, id, { scores: read.scores, remark, salt, commitment, at })
      await changeAssignment(connection, id, { done: at })
      const late = assignment.due !== null && at >= assignment.due
      await act.record({
        kind: 'sheet-locked',
        role: 'reviewer',
        audience: 'office',
        body: { assignment: id, stage, round, commitment, late },
      })
      if (await reveal(connection, { case_id: row.id, stage, round }, at)) await moveOn(act, stage, round)
    },
  )
}

/** The sheets are shown: what they are was on record before. */
async function moveOn(act: Act, stage: string, round: number): Promise<void> {
  const sheets = await sheetsOf(act.connection, { case_id: act.row().id, stage, round })
  await act.record({
    kind: 'sheets-revealed',
    role: 'reviewer',
    audience: 'office',
    body: { stage, round, sheets: sheets.map(({ assignment, commitment }) => ({ assignment, commitment })) },
  })
  await act.move({ kind: 'reviewed' })
}
