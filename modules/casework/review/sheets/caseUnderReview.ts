import type { Connection } from '#platform/database'
import type { LoadedPack, Process, Stage, StageOf } from '#modules/packs'
import { FeilunError } from '#platform/errors'
import { processOfCase } from '../../acts/packFor.ts'
import type { AssignmentRow } from '../../model/reviewTables.ts'
import type { CaseRow } from '../../model/tables.ts'
import { readCase } from '../../store/cases.ts'
import { reviewStage } from '../assign/reviewStage.ts'
import type { Reviewing } from '../needs.ts'

export interface StageOfCase<Kind extends Stage> {
  readonly pack: LoadedPack
  readonly process: Process
  readonly stage: Kind
}

/** A stage of a case, in the version under which it runs. @throws FeilunError `act-not-open` */
export function stageOf(packs: Reviewing['packs'], row: CaseRow, id: string): StageOfCase<Stage> {
  const { pack, process } = processOfCase(packs, row)
  const stage = process.stages.find((each) => each.id === id)
  if (stage === undefined) throw new FeilunError('act-not-open', { reference: row.reference })
  return { pack, process, stage }
}

export interface UnderReview extends StageOfCase<StageOf<'review'>> {
  readonly row: CaseRow
}

/** The case of an assignment while it stands at the review for which it was given. @throws FeilunError `assignment-over` */
export async function caseUnderReview(
  packs: Reviewing['packs'],
  connection: Connection,
  { reference, stage, round }: AssignmentRow,
): Promise<UnderReview> {
  const row = await readCase(connection, reference)
  if (row === undefined || row.stage !== stage || row.round !== round) throw new FeilunError('assignment-over')
  const found = stageOf(packs, row, stage)
  return { ...found, row, stage: reviewStage(found.stage, reference) }
}
