import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import type { EventRow } from '../model/tables.ts'
import { tables } from './tables.ts'

export interface Head {
  readonly seq: number
  readonly hash: string
  readonly at: Date
}

export const headOf = (connection: Connection, caseId: string): Promise<Head | undefined> =>
  tables(connection)
    .selectFrom('casework_head')
    .select(['seq', 'hash', 'at'])
    .where('case_id', '=', caseId)
    .executeTakeFirst()

export async function addEvent(
  connection: Connection,
  row: Omit<EventRow, 'position' | 'body'> & { readonly body: object },
) {
  await tables(connection)
    .insertInto('casework_event')
    .values({ ...row, body: JSON.stringify(row.body) })
    .execute()
}

export async function addContent(
  connection: Connection,
  content: { readonly case_id: string; readonly seq: number; readonly salt: Buffer; readonly body: object },
): Promise<void> {
  await tables(connection)
    .insertInto('casework_content')
    .values({ ...content, body: JSON.stringify(content.body), erased: null })
    .execute()
}

/** The events that the transaction may see, the first first. */
export const eventsOf = (connection: Connection, caseId: string): Promise<readonly Omit<EventRow, 'position'>[]> =>
  tables(connection)
    .selectFrom('casework_event')
    .select(['case_id', 'seq', 'at', 'actor', 'role', 'kind', 'audience', 'body', 'content_hash', 'prev', 'hash'])
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute()

/** How often a case has come to a stage. */
export async function timesEntered(connection: Connection, caseId: string, stage: string): Promise<number> {
  const { count } = await tables(connection)
    .selectFrom('casework_event')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('case_id', '=', caseId)
    .where('kind', '=', 'stage-entered')
    .where(sql<string>`body->>'stage'`, '=', stage)
    .executeTakeFirstOrThrow()
  return Number(count)
}
