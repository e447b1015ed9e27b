import { z } from 'zod'
import type { Connection } from '#platform/database'
import type { CaseAnswer } from '../model/answer.ts'
import type { AnswerRow, SealedRow } from '../model/tables.ts'
import { tables } from './tables.ts'

const factValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])

const answer = ({ stage, ask, value, assurance, origin, at, frozen }: AnswerRow): CaseAnswer => ({
  stage,
  ask,
  value: factValue.parse(value),
  assurance,
  origin,
  at,
  frozen: frozen !== null,
})

/** Everything that was answered in a case, by stage, the earliest given first. */
export async function answersOf(connection: Connection, caseId: string): Promise<readonly CaseAnswer[]> {
  const rows = await tables(connection)
    .selectFrom('casework_answer')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('at')
    .orderBy('stage')
    .orderBy('ask')
    .execute()
  return rows.map(answer)
}

export async function keepAnswer(connection: Connection, row: AnswerRow): Promise<void> {
  const { case_id: _case, stage: _stage, ask: _ask, ...rest } = { ...row, value: JSON.stringify(row.value) }
  await tables(connection)
    .insertInto('casework_answer')
    .values({ ...row, value: JSON.stringify(row.value) })
    .onConflict((conflict) => conflict.columns(['case_id', 'stage', 'ask']).doUpdateSet(rest))
    .execute()
}

export async function dropAnswers(
  connection: Connection,
  caseId: string,
  stage: string,
  asks: readonly string[],
): Promise<void> {
  if (asks.length === 0) return
  await tables(connection)
    .deleteFrom('casework_answer')
    .where('case_id', '=', caseId)
    .where('stage', '=', stage)
    .where('ask', 'in', asks)
    .execute()
}

/** Bank accounts that were told, the latest last. */
export const sealedOf = (connection: Connection, caseId: string): Promise<readonly SealedRow[]> =>
  tables(connection).selectFrom('casework_sealed').selectAll().where('case_id', '=', caseId).orderBy('at').execute()

export async function keepSealed(connection: Connection, row: SealedRow): Promise<void> {
  const { case_id: _case, stage: _stage, ask: _ask, ...rest } = row
  await tables(connection)
    .insertInto('casework_sealed')
    .values(row)
    .onConflict((conflict) => conflict.columns(['case_id', 'stage', 'ask']).doUpdateSet(rest))
    .execute()
}

/** Sets, or lifts, that what was told in a stage stands. */
export async function freezeStage(
  connection: Connection,
  caseId: string,
  stage: string,
  frozen: Date | null,
): Promise<void> {
  for (const table of ['casework_answer', 'casework_sealed', 'casework_file'] as const) {
    await tables(connection)
      .updateTable(table)
      .set({ frozen })
      .where('case_id', '=', caseId)
      .where('stage', '=', stage)
      .execute()
  }
}
