import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import type { Reference } from '../../model/ids.ts'
import { readCursor } from './cursor.ts'
import { dueText, pageLength, pageOf, type Page, type QueueFilter } from './queue.ts'

/** A case that somebody is to review, as far as it may be known before a conflict of interest is ruled out. */
export interface OwnReview {
  readonly id: string
  readonly reference: Reference
  readonly scheme: string
  readonly stage: string
  readonly round: number
  readonly assigned: Date
  readonly due: Date | undefined
  readonly overdue: boolean
  /** Whether they have said that nothing stands in the way: only then can the case be opened. */
  readonly declared: boolean
  readonly opened: boolean
}

interface Row extends Omit<OwnReview, 'due' | 'overdue' | 'declared' | 'opened'> {
  readonly due: Date | null
  readonly dueText: string
  readonly conflict: string
  readonly openedAt: Date | null
}

/** What a reviewer has to do, the most urgent first. @throws FeilunError `request-invalid` for a cursor that is none */
export async function ownReviews(
  connection: Connection,
  person: string,
  { scheme, overdue, after }: Pick<QueueFilter, 'scheme' | 'overdue' | 'after'>,
  now: Date,
): Promise<Page<OwnReview>> {
  const place = after === undefined ? undefined : readCursor(after)
  const conditions = [
    sql`c.reviewer = ${person}::uuid and c.done is null and c.withdrawn is null and c.conflict <> 'conflict'`,
    ...(scheme === undefined ? [] : [sql`c.scheme = ${scheme}`]),
    ...(overdue === true ? [sql`coalesce(c.due, 'infinity'::timestamptz) < ${now}`] : []),
    ...(place === undefined
      ? []
      : [sql`(coalesce(c.due, 'infinity'::timestamptz), c.id) > (${place.due}::timestamptz, ${place.id}::uuid)`]),
  ]
  const { rows } = await sql<Row>`
    select c.id, c.reference, c.scheme, c.stage, c.round, c.assigned, c.due, ${dueText} as "dueText", c.conflict, c.opened as "openedAt"
    from casework_assignment c
    where ${sql.join(conditions, sql` and `)}
    order by coalesce(c.due, 'infinity'::timestamptz), c.id
    limit ${pageLength + 1}`.execute(connection.tables())
  return pageOf(rows, pageLength, ({ due, dueText: _dueText, conflict, openedAt, ...row }) => ({
    ...row,
    due: due ?? undefined,
    overdue: due !== null && due < now,
    declared: conflict === 'none',
    opened: openedAt !== null,
  }))
}
