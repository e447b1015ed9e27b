import type { PersonId } from '#modules/identity'
import { canonicalJson, sha256 } from '#platform/audit'
import type { Connection } from '#platform/database'
import type { ModerationRow } from '../../model/reviewTables.ts'
import type { Round } from '../store/assignments.ts'
import { tables } from '../../store/tables.ts'

/** What was said after all sheets were shown: who, when, about what. It stands beside the sheets and changes none. */
export interface ModerationEntry {
  readonly number: number
  readonly at: Date
  readonly by: PersonId
  /** The criterion it is about; undefined for all of the review. */
  readonly criterion: string | undefined
  /** The score that was agreed on for it, if one was. */
  readonly score: number | undefined
  readonly words: string
  readonly signature: string
}

/** SHA-256 of all that an entry says, in hex: it goes into the case's log with the entry's author, which is what signs it. */
export const signatureOf = (row: Omit<ModerationRow, 'signature'>): string =>
  sha256(canonicalJson({ ...row, at: row.at.toISOString() }))

/** In the order in which they were written. */
export async function moderationOf(
  connection: Connection,
  { case_id, stage, round }: Round,
): Promise<readonly ModerationEntry[]> {
  const rows = await tables(connection)
    .selectFrom('casework_moderation')
    .selectAll()
    .where('case_id', '=', case_id)
    .where('stage', '=', stage)
    .where('round', '=', round)
    .orderBy('number')
    .execute()
  return rows.map(({ number, at, by, criterion, score, words, signature }) => ({
    number,
    at,
    by,
    criterion: criterion ?? undefined,
    score: score ?? undefined,
    words,
    signature,
  }))
}

export async function addModeration(connection: Connection, row: ModerationRow): Promise<void> {
  await tables(connection).insertInto('casework_moderation').values(row).execute()
}
