import type { PersonId } from '#modules/identity'
import type { Connection } from '#platform/database'
import type { StageOf } from '#modules/packs'
import type { CaseRow } from '../../model/tables.ts'
import { spreadOf, type Spread } from '../moderation/spread.ts'
import { moderationOf, type ModerationEntry } from '../moderation/entries.ts'
import type { Reviewing } from '../needs.ts'
import { assignmentsOf, isActive } from '../store/assignments.ts'
import { roundsOf } from '../store/rounds.ts'
import { sheetsOf } from '../store/sheets.ts'
import { reviewStage } from '../assign/reviewStage.ts'
import { stageOf } from './caseUnderReview.ts'
import { isCommittedTo } from './commitment.ts'
import { scoresIn } from './readScoresColumn.ts'
import type { Sheet } from './sheet.ts'

/** A reviewer of a case, as far as it is shown before every sheet is locked: that they have locked one, never what it says. */
export interface SealedSheet {
  readonly assignment: string
  readonly reviewer: PersonId
  readonly assigned: Date
  readonly due: Date | undefined
  readonly declared: boolean
  readonly locked: Date | undefined
  /** Locked after it was due. */
  readonly late: boolean
}

export interface ShownSheet extends Sheet {
  readonly assignment: string
  readonly locked: Date
  readonly late: boolean
  /** Hex. With it anyone can work out the commitment. */
  readonly salt: string
  readonly commitment: string
  /** Whether the sheet is the one that was locked. */
  readonly holds: boolean
}

/** One review of a case. */
export type ReviewView = {
  readonly stage: StageOf<'review'>
  readonly round: number
  readonly needed: number
  readonly reviewers: readonly SealedSheet[]
} & (
  | { readonly state: 'sealed' }
  | {
      readonly state: 'shown'
      readonly since: Date
      readonly sheets: readonly ShownSheet[]
      readonly spread: Spread
      readonly moderation: readonly ModerationEntry[]
    }
)

/** Everything reviewers came to in a case that the actor may see, in the order of the reviews. */
export async function reviewsOf(
  connection: Connection,
  packs: Reviewing['packs'],
  row: CaseRow,
): Promise<readonly ReviewView[]> {
  const views: ReviewView[] = []
  for (const { stage: id, round, needed, revealed } of await roundsOf(connection, row.id)) {
    const at = { case_id: row.id, stage: id, round }
    const stage = reviewStage(stageOf(packs, row, id).stage, row.reference)
    const assignments = (await assignmentsOf(connection, at)).filter(isActive)
    const isLate = (done: Date | null, due: Date | null) => done !== null && due !== null && done >= due
    const reviewers = assignments.map((each): SealedSheet => ({
      assignment: each.id,
      reviewer: each.reviewer,
      assigned: each.assigned,
      due: each.due ?? undefined,
      declared: each.conflict === 'none',
      locked: each.done ?? undefined,
      late: isLate(each.done, each.due),
    }))
    const head = { stage, round, needed, reviewers }
    if (revealed === null) {
      views.push({ ...head, state: 'sealed' })
      continue
    }
    const sheets = (await sheetsOf(connection, at)).flatMap((sheet): readonly ShownSheet[] => {
      const { locked, salt, commitment } = sheet
      if (locked === null || salt === null || commitment === null) return []
      const said: Sheet = {
        case: row.reference,
        stage: id,
        round,
        reviewer: sheet.reviewer,
        scores: scoresIn(sheet.scores),
        remark: sheet.remarks ?? '',
      }
      const due = assignments.find((each) => each.id === sheet.assignment)?.due ?? null
      const holds = isCommittedTo(commitment, salt, said)
      return [
        {
          ...said,
          assignment: sheet.assignment,
          locked,
          late: isLate(locked, due),
          salt: salt.toString('hex'),
          commitment,
          holds,
        },
      ]
    })
    views.push({
      ...head,
      state: 'shown',
      since: revealed,
      sheets,
      spread: spreadOf(sheets, stage.criteria),
      moderation: await moderationOf(connection, at),
    })
  }
  return views
}
