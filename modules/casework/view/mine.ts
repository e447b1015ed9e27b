import { sql } from 'kysely'
import { FeilunError } from '#platform/errors'
import type { Actor } from '#modules/identity'
import type { Connection } from '#platform/database'
import type { CaseRow } from '../model/tables.ts'
import { tables } from '../store/tables.ts'

const most = 100

/** A place in a list by time and id, as text for an address. */
export const cursorOf = ({ started, id }: Pick<CaseRow, 'started' | 'id'>): string =>
  Buffer.from(`${started.toISOString()} ${id}`).toString('base64url')

const cursorForm = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z) ([0-9a-f-]{36})$/

/** @throws FeilunError `request-invalid` */
function readCursor(text: string): { readonly started: Date; readonly id: string } {
  const [, started, id] = cursorForm.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? []
  const at = started === undefined ? undefined : new Date(started)
  if (at === undefined || id === undefined || Number.isNaN(at.getTime()))
    throw new FeilunError('request-invalid', {}, [{ at: 'after', message: text.slice(0, 80) }])
  return { started: at, id }
}

/** Cases of an actor's own parties, the newest first: one more than the page, where there are more. */
export async function myRows(
  connection: Connection,
  actor: Actor,
  { after, limit = 20 }: { readonly after?: string; readonly limit?: number },
): Promise<{ readonly rows: readonly CaseRow[]; readonly after: string | undefined }> {
  const parties = actor.mandates.map(({ party }) => party)
  if (parties.length === 0) return { rows: [], after: undefined }
  const page = Math.min(Math.max(1, limit), most)
  let query = tables(connection)
    .selectFrom('casework_case')
    .selectAll()
    .where('party', 'in', parties)
    .orderBy('started', 'desc')
    .orderBy('id')
    .limit(page + 1)
  if (after !== undefined) {
    const place = readCursor(after)
    query = query.where(({ or, and, eb }) =>
      or([
        eb('started', '<', place.started),
        and([eb('started', '=', place.started), sql<boolean>`id > ${place.id}::uuid`]),
      ]),
    )
  }
  const rows = await query.execute()
  const last = rows[page - 1]
  return { rows: rows.slice(0, page), after: rows.length > page && last !== undefined ? cursorOf(last) : undefined }
}
