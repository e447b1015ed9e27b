import { may, type Actor } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import { inActor } from '../inActor.ts'
import type { Reviewing } from '../needs.ts'
import { saveDraft, sheetOf } from '../store/sheets.ts'
import { caseUnderReview } from './caseUnderReview.ts'
import { ownAssignment } from './ownAssignment.ts'
import { draftProblems } from './readSheet.ts'
import type { SheetDraft } from './sheet.ts'

export interface SaveInput {
  /** Of the sheet, as the page showed it; 0 where there was none yet. */
  readonly version: number
  readonly draft: SheetDraft
}

/**
 * Keeps a draft of one's own sheet: nobody else sees it, and nothing is written to the case's log. Saving what is there already changes
 * nothing but its version.
 * @returns the sheet's version now
 * @throws FeilunError `case-moved-on` where it was saved elsewhere meanwhile, `sheet-locked`, `review-incomplete` with what is wrong, and
 * as `ownAssignment` and `caseUnderReview`
 */
export async function saveSheet(
  needs: Reviewing,
  actor: Actor,
  reference: string,
  { version, draft }: SaveInput,
): Promise<{ readonly version: number }> {
  return inActor(needs, actor, async (connection) => {
    const assignment = await ownAssignment(connection, actor, reference)
    if (!may(actor, 'sheet.write', { scheme: assignment.scheme })) throw new FeilunError('not-permitted')
    const { stage } = await caseUnderReview(needs.packs, connection, assignment)
    const problems = draftProblems(draft, stage.criteria)
    if (problems.length > 0) throw new FeilunError('review-incomplete', {}, problems)
    const { id, case_id, stage: at, round } = assignment
    const saved = await saveDraft(connection, {
      assignment: id,
      case_id,
      stage: at,
      round,
      reviewer: actor.person,
      draft,
      version,
      at: needs.now(),
    })
    if (saved !== undefined) return { version: saved }
    const there = await sheetOf(connection, id)
    throw new FeilunError(there?.locked ? 'sheet-locked' : 'case-moved-on', { reference })
  })
}
