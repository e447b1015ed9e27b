import { sql } from 'kysely'
import type { PersonId } from '#modules/identity'
import type { Connection } from '#platform/database'
import type { SheetRow } from '../../model/reviewTables.ts'
import type { SheetDraft } from '../sheets/sheet.ts'
import type { Round } from './assignments.ts'
import { tables } from '../../store/tables.ts'
import { json } from './json.ts'

/** One's own sheet; also somebody else's, once it is shown. */
export async function sheetOf(connection: Connection, assignment: string): Promise<SheetRow | undefined> {
  return tables(connection)
    .selectFrom('casework_sheet')
    .selectAll()
    .where('assignment', '=', assignment)
    .executeTakeFirst()
}

/** The sheets of a review that the transaction may see, in the order in which they were locked. */
export async function sheetsOf(connection: Connection, { case_id, stage, round }: Round): Promise<readonly SheetRow[]> {
  return tables(connection)
    .selectFrom('casework_sheet')
    .selectAll()
    .where('case_id', '=', case_id)
    .where('stage', '=', stage)
    .where('round', '=', round)
    .orderBy('locked')
    .orderBy('assignment')
    .execute()
}

export interface SavedSheet extends Round {
  readonly assignment: string
  readonly reviewer: PersonId
  readonly draft: SheetDraft
  /** The state that the page showed; 0 where there was no sheet yet. */
  readonly version: number
  readonly at: Date
}

/** Keeps a draft. @returns its version now, or undefined where it was changed or locked since the page was shown */
export async function saveDraft(
  connection: Connection,
  { assignment, case_id, stage, round, reviewer, draft, version, at }: SavedSheet,
): Promise<number | undefined> {
  const content = { scores: json(draft.scores), remarks: draft.remark, saved: at }
  if (version === 0) {
    const added = await tables(connection)
      .insertInto('casework_sheet')
      .values({
        assignment,
        case_id,
        stage,
        round,
        reviewer,
        ...content,
        version: 1,
        salt: null,
        commitment: null,
        locked: null,
      })
      .onConflict((conflict) => conflict.column('assignment').doNothing())
      .returning('version')
      .executeTakeFirst()
    return added?.version
  }
  const changed = await tables(connection)
    .updateTable('casework_sheet')
    .set({ ...content, version: version + 1 })
    .where('assignment', '=', assignment)
    .where('version', '=', version)
    .where('locked', 'is', null)
    .returning('version')
    .executeTakeFirst()
  return changed?.version
}

export async function lockSheet(
  connection: Connection,
  assignment: string,
  locked: {
    readonly scores: unknown
    readonly remark: string
    readonly salt: Buffer
    readonly commitment: string
    readonly at: Date
  },
): Promise<void> {
  await tables(connection)
    .updateTable('casework_sheet')
    .set({
      scores: json(locked.scores),
      remarks: locked.remark,
      salt: locked.salt,
      commitment: locked.commitment,
      locked: locked.at,
    })
    .where('assignment', '=', assignment)
    .where('locked', 'is', null)
    .execute()
}

/** Shows the sheets of a review if all are locked. @returns whether this brought it about */
export async function reveal(connection: Connection, { case_id, stage, round }: Round, at: Date): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select casework_reveal(${case_id}, ${stage}, ${round}, ${at}) as done`.execute(tables(connection))
  return rows[0]?.done === true
}
