import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import type { CaseId } from '../../model/ids.ts'
import { tables } from '../../store/tables.ts'

/**
 * Empties the sheets of a case of the words that reviewers wrote of its party, and what was said in moderation. Scores and commitments stay;
 * without the salt a commitment says nothing any more of what was committed to.
 * @param connection a transaction of the owner's that has said that it erases
 */
export async function emptySheets(connection: Connection, caseId: CaseId): Promise<void> {
  const db = tables(connection)
  await sql`update casework_sheet set remarks = null, salt = case when salt is null then null else ''::bytea end,
      scores = (select coalesce(jsonb_agg(jsonb_set(given, '{reason}', '""')), '[]') from jsonb_array_elements(scores) as given)
    where case_id = ${caseId}`.execute(db)
  await sql`update casework_moderation set words = '' where case_id = ${caseId}`.execute(db)
}
