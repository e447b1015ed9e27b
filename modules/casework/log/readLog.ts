import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import type { EventRow } from '../model/tables.ts'
import { tables } from '../store/tables.ts'

const batch = 2_000

export type LogRow = Omit<EventRow, 'position'> & {
  /** Of the case, as the database says: the last event must be this one. */
  readonly head: { readonly seq: number; readonly hash: string } | undefined
  readonly reference: string
  readonly content: { readonly salt: Buffer; readonly body: unknown } | 'erased' | undefined
}

/** Every event of every case, or of one, case by case, in batches: memory does not grow with the log. */
export async function* eventsByCase(connection: Connection, only?: string): AsyncIterable<LogRow> {
  let after: { readonly case_id: string; readonly seq: number } | undefined
  for (;;) {
    const rows = await tables(connection)
      .selectFrom('casework_event as e')
      .innerJoin('casework_case as c', 'c.id', 'e.case_id')
      .leftJoin('casework_head as h', 'h.case_id', 'e.case_id')
      .leftJoin('casework_content as t', (join) =>
        join.onRef('t.case_id', '=', 'e.case_id').onRef('t.seq', '=', 'e.seq'),
      )
      .select([
        'e.case_id',
        'e.seq',
        'e.at',
        'e.actor',
        'e.role',
        'e.kind',
        'e.audience',
        'e.body',
        'e.content_hash',
        'e.prev',
        'e.hash',
        'c.reference',
        'h.seq as head_seq',
        'h.hash as head_hash',
        't.salt',
        't.body as content_body',
        't.erased as content_erased',
      ])
      .where(
        after === undefined
          ? sql<boolean>`true`
          : sql<boolean>`(e.case_id, e.seq) > (${after.case_id}::uuid, ${after.seq})`,
      )
      .where(only === undefined ? sql<boolean>`true` : sql<boolean>`e.case_id = ${only}::uuid`)
      .orderBy('e.case_id')
      .orderBy('e.seq')
      .limit(batch)
      .execute()
    for (const { head_seq, head_hash, salt, content_body, content_erased, ...row } of rows) {
      const head = head_seq === null || head_hash === null ? undefined : { seq: head_seq, hash: head_hash }
      const content =
        content_erased === null && salt !== null
          ? { salt, body: content_body }
          : content_erased === null
            ? undefined
            : 'erased'
      yield { ...row, head, content }
    }
    const last = rows.at(-1)
    if (rows.length < batch || last === undefined) return
    after = { case_id: last.case_id, seq: last.seq }
  }
}

export interface Position {
  readonly position: number
  readonly hash: string
}

/** Hashes of all events after a position, up to another, in the order in which they were written. */
export async function* hashesByPosition(connection: Connection, from: number, to: number): AsyncIterable<Position> {
  let after = from
  for (;;) {
    const rows = await tables(connection)
      .selectFrom('casework_event')
      .select(['position', 'hash'])
      .where('position', '>', after)
      .where('position', '<=', to)
      .orderBy('position')
      .limit(batch * 5)
      .execute()
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < batch * 5) return
    after = last.position
  }
}

/** Cases whose head has no events at all, or that have neither: all of a case's log was cut off. */
export async function casesWithoutEvents(connection: Connection): Promise<readonly string[]> {
  const rows = await tables(connection)
    .selectFrom('casework_case as c')
    .select('c.reference')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('casework_event as e').select('e.seq').whereRef('e.case_id', '=', 'c.id'))),
    )
    .orderBy('c.reference')
    .limit(1_000)
    .execute()
  return rows.map(({ reference }) => reference)
}
