import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import type { DecisionRow } from '../../model/reviewTables.ts'
import { tables } from '../../store/tables.ts'

/** A decision with its case's reference and what its event says. */
export interface ReferredDecision extends Pick<
  DecisionRow,
  | 'case_id'
  | 'number'
  | 'outcome'
  | 'subject'
  | 'criteria'
  | 'criteria_hash'
  | 'facts'
  | 'facts_hash'
  | 'decided_on'
  | 'pack_hash'
  | 'at'
> {
  readonly reference: string
  readonly scheme: string
  readonly event: unknown
}

const selected = sql`d.case_id, d.number, d.outcome, d.subject, d.criteria, d.criteria_hash, d.facts, d.facts_hash, d.decided_on, d.pack_hash,
  d.at, c.reference, c.scheme, (select e.body from casework_event e where e.case_id = d.case_id and e.seq = d.event_seq) as event
  from casework_decision d join casework_case c on c.id = d.case_id`

export async function decisionsByReference(
  connection: Connection,
  reference: string,
): Promise<readonly ReferredDecision[]> {
  const { rows } = await sql<ReferredDecision>`
    select ${selected} where c.reference = ${reference} order by d.number`.execute(tables(connection))
  return rows
}

/** `last` leaves out decisions that were decided over, on appeal or at a later stage. */
export interface Turn {
  readonly which: 'all' | 'last'
  readonly scheme?: string | undefined
}

const batch = 500

/** All decisions that the connection may see, in the order of their time, read by the hundred. */
export async function* decisionsInTurn(
  connection: Connection,
  { which, scheme }: Turn,
): AsyncGenerator<ReferredDecision> {
  let last: { readonly place: string; readonly case_id: string; readonly number: number } = {
    place: '-infinity',
    case_id: '00000000-0000-0000-0000-000000000000',
    number: 0,
  }
  const of = scheme === undefined ? sql`true` : sql`c.scheme = ${scheme}`
  const lastOnly = sql`not exists (select from casework_decision l where l.case_id = d.case_id and l.number > d.number)`
  const among = which === 'all' ? of : sql`${of} and ${lastOnly}`
  for (;;) {
    const { rows } = await sql<ReferredDecision & { readonly place: string }>`
      select d.at::text as place, ${selected}
      where (d.at, d.case_id, d.number) > (${last.place}::timestamptz, ${last.case_id}::uuid, ${last.number}) and ${among}
      order by d.at, d.case_id, d.number limit ${batch}`.execute(tables(connection))
    yield* rows
    const end = rows.at(-1)
    if (end === undefined || rows.length < batch) return
    last = end
  }
}
