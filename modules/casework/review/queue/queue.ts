import { sql } from 'kysely'
import type { PartyId, Role } from '#modules/identity'
import type { StageKind } from '#modules/packs'
import type { Connection } from '#platform/database'
import type { Reference } from '../../model/ids.ts'
import type { Step, WaitsFor } from '../../model/stage.ts'
import { readCursor, writeCursor } from './cursor.ts'

/** An office by which one looks at the queue. */
export type Office = Exclude<Role, 'applicant' | 'administrator' | 'reviewer'>

export interface QueueFilter {
  /** Cases at stages of this kind. */
  readonly stage?: StageKind
  readonly scheme?: string
  /** Only what waits for this office. */
  readonly waitsFor?: WaitsFor
  readonly overdue?: boolean
  /** Where the page before ended. */
  readonly after?: string
}

export interface QueueEntry {
  readonly id: string
  readonly reference: Reference
  readonly scheme: string
  readonly process: string
  readonly party: PartyId
  readonly stage: string
  readonly stageKind: StageKind
  readonly step: Step
  readonly waitsFor: WaitsFor
  readonly since: Date
  readonly due: Date | undefined
  readonly overdue: boolean
  readonly submitted: Date
  /** Reviewers at this stage now, and how many of them have locked a sheet. */
  readonly reviewers: { readonly assigned: number; readonly locked: number }
}

export interface Page<Entry> {
  readonly entries: readonly Entry[]
  /** For `after`; undefined on the last page. */
  readonly next: string | undefined
}

/** A page is what a person reads at once. */
export const pageLength = 25

export const dueText = sql<string>`case when c.due is null then 'infinity'
  else to_char(c.due at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') end`

interface QueueRow extends Omit<QueueEntry, 'due' | 'overdue' | 'reviewers'> {
  readonly due: Date | null
  readonly dueText: string
  readonly assigned: number
  readonly locked: number
}

export function pageOf<Row extends { readonly id: string; readonly dueText: string }, Entry>(
  rows: readonly Row[],
  length: number,
  entry: (row: Row) => Entry,
): Page<Entry> {
  const shown = rows.slice(0, length)
  const last = shown.at(-1)
  return {
    entries: shown.map(entry),
    next: rows.length > length && last !== undefined ? writeCursor({ due: last.dueText, id: last.id }) : undefined,
  }
}

/**
 * The open cases that the transaction may see, the most urgent first. One page is one walk along an index, however many cases wait.
 * @throws FeilunError `request-invalid` for a cursor that is none
 */
export async function queuePage(
  connection: Connection,
  { stage, scheme, waitsFor, overdue, after }: QueueFilter,
  now: Date,
): Promise<Page<QueueEntry>> {
  const place = after === undefined ? undefined : readCursor(after)
  const conditions = [
    sql`c.submitted is not null and c.closed is null`,
    ...(stage === undefined ? [] : [sql`c.stage_kind = ${stage}`]),
    ...(scheme === undefined ? [] : [sql`c.scheme = ${scheme}`]),
    ...(waitsFor === undefined ? [] : [sql`c.waits_for = ${waitsFor}`]),
    ...(overdue === true ? [sql`coalesce(c.due, 'infinity'::timestamptz) < ${now}`] : []),
    ...(place === undefined
      ? []
      : [sql`(coalesce(c.due, 'infinity'::timestamptz), c.id) > (${place.due}::timestamptz, ${place.id}::uuid)`]),
  ]
  const { rows } = await sql<QueueRow>`
    with page as materialized (
      select c.id, c.reference, c.scheme, c.process, c.party, c.stage, c.stage_kind, c.step, c.waits_for, c.stage_since, c.due, c.submitted,
        c.round, ${dueText} as due_text
      from casework_case c
      where ${sql.join(conditions, sql` and `)}
      order by coalesce(c.due, 'infinity'::timestamptz), c.id
      limit ${pageLength + 1}
    )
    select p.id, p.reference, p.scheme, p.process, p.party, p.stage, p.stage_kind as "stageKind", p.step, p.waits_for as "waitsFor",
      p.stage_since as since, p.due, p.submitted, p.due_text as "dueText", r.assigned, r.locked
    from page p
    cross join lateral (
      select count(*)::int as assigned, count(a.done)::int as locked
      from casework_assignment a
      where p.stage_kind = 'review' and a.case_id = p.id and a.stage = p.stage and a.round = p.round
        and a.withdrawn is null and a.conflict <> 'conflict'
    ) r
    order by coalesce(p.due, 'infinity'::timestamptz), p.id`.execute(connection.tables())
  return pageOf(rows, pageLength, ({ due, dueText: _dueText, assigned, locked, ...row }) => ({
    ...row,
    due: due ?? undefined,
    overdue: due !== null && due < now,
    reviewers: { assigned, locked },
  }))
}

/** What waits for someone who holds an office: the step that only that office can take. */
export const mine = (office: Office): Pick<QueueFilter, 'waitsFor'> =>
  office === 'auditor' ? {} : { waitsFor: office }
