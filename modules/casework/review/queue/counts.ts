import { sql } from 'kysely'
import type { StageKind } from '#modules/packs'
import type { Connection } from '#platform/database'
import type { WaitsFor } from '../../model/stage.ts'

/** How many open cases stand at a stage of a scheme. */
export interface StageCount {
  readonly scheme: string
  readonly waitsFor: WaitsFor
  readonly stageKind: StageKind
  readonly stage: string
  readonly cases: number
  readonly overdue: number
}

/** The open cases of the schemes for which the caller holds an office, by stage. */
export async function stageCounts(connection: Connection, now: Date): Promise<readonly StageCount[]> {
  const { rows } = await sql<StageCount>`
    select scheme, waits_for as "waitsFor", stage_kind as "stageKind", stage, cases, overdue
    from casework_stage_counts(${now}) order by scheme, stage, waits_for`.execute(connection.tables())
  return rows
}
