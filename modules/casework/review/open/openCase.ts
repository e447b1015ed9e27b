import { may, type Actor } from '#modules/identity'
import type { ReviewCriterion } from '#modules/packs'
import { FeilunError } from '#platform/errors'
import type { CaseView } from '../../model/caseView.ts'
import { answersOf } from '../../store/answers.ts'
import { inActor } from '../inActor.ts'
import type { Reviewing } from '../needs.ts'
import { caseUnderReview } from '../sheets/caseUnderReview.ts'
import { ownAssignment } from '../sheets/ownAssignment.ts'
import { draftIn } from '../sheets/readScoresColumn.ts'
import type { SheetDraft } from '../sheets/sheet.ts'
import { changeAssignment } from '../store/assignments.ts'
import { sheetOf } from '../store/sheets.ts'
import { evidenceFor, type Evidence, type RulesBeside } from './evidence.ts'
import { rulesOfCase } from './rulesOf.ts'

/** A criterion that the reviewer is to score, beside what was sent for it. */
export interface ToScore extends Evidence {
  readonly criterion: ReviewCriterion
}

export interface OwnSheet {
  /** 0 where nothing was saved yet. */
  readonly version: number
  readonly draft: SheetDraft
  readonly locked: Date | undefined
}

/** A case as its reviewer sees it. */
export interface OpenReview {
  readonly view: CaseView
  readonly assignment: string
  readonly stage: string
  readonly round: number
  readonly due: Date | undefined
  readonly overdue: boolean
  /** What the rules say of the facts as they were sent, under the version of the pack with which they were. */
  readonly rules: RulesBeside
  readonly toScore: readonly ToScore[]
  readonly sheet: OwnSheet
}

/**
 * Opens a case to its reviewer, who must have declared that nothing stands in the way. Every opening is logged as a read of the party's
 * data; the first also stands in the case's history.
 * @throws FeilunError `conflict-undeclared`, `assignment-over`, `case-unknown`, `not-permitted`
 */
export async function openReview(needs: Reviewing, actor: Actor, reference: string): Promise<OpenReview> {
  const { first, ...opened } = await inActor(needs, actor, async (connection) => {
    const assignment = await ownAssignment(connection, actor, reference)
    if (!may(actor, 'sheet.write', { scheme: assignment.scheme })) throw new FeilunError('not-permitted')
    const { row, pack, process, stage } = await caseUnderReview(needs.packs, connection, assignment)
    const answers = await answersOf(connection, row.id)
    const sheet = await sheetOf(connection, assignment.id)
    await needs.identity.logRead(connection, { actor, about: row.party, what: `case ${reference}`, why: 'review' })
    const now = needs.now()
    return {
      first: assignment.opened === null,
      assignment: assignment.id,
      stage: stage.id,
      round: assignment.round,
      due: assignment.due ?? undefined,
      overdue: assignment.done === null && assignment.due !== null && assignment.due <= now,
      rules: rulesOfCase(pack, process, row, answers),
      criteria: stage.criteria,
      sheet: {
        version: sheet?.version ?? 0,
        draft: { scores: draftIn(sheet?.scores ?? []), remark: sheet?.remarks ?? '' },
        locked: sheet?.locked ?? undefined,
      },
    }
  })
  const { criteria, ...rest } = opened
  const view = first ? await markOpened(needs, actor, reference, rest) : await needs.view(actor, reference)
  const toScore = criteria.map((criterion) => ({
    criterion,
    ...evidenceFor(criterion.evidence, view.answers, view.files),
  }))
  return { view, ...rest, toScore }
}

/** Puts down that a reviewer opened the case: once, however often two of their pages are opened at the same moment. */
const markOpened = (
  needs: Reviewing,
  actor: Actor,
  reference: string,
  { assignment, stage, round }: Pick<OpenReview, 'assignment' | 'stage' | 'round'>,
): Promise<CaseView> => {
  const once = { key: `opened-${assignment}`, act: 'open', input: {} }
  const asked = { action: 'sheet.write', role: 'reviewer', reference, version: undefined, once } as const
  return needs.actOn(actor, asked, async (act) => {
    await changeAssignment(act.connection, assignment, { opened: act.at })
    const body = { assignment, stage, round }
    await act.record({ kind: 'opened', role: 'reviewer', audience: 'office', body })
  })
}
