import { sql } from 'kysely'
import { z } from 'zod'
import type { Connection } from '#platform/database'

const payment = z.object({
  stage: z.string(),
  round: z.int(),
  amount: z.int(),
  state: z.enum(['ordered', 'paid', 'returned']),
  paid: z.string().nullable(),
})
const milestone = z.object({
  stage: z.string(),
  round: z.int(),
  state: z.enum(['open', 'reported', 'returned', 'accepted', 'paid', 'lapsed']),
  due: z.string().nullable(),
  accepted: z.string().nullable(),
})
const outcome = z.object({ after_months: z.int(), at: z.string() })

/** A row of the view with what hangs on it; days in the zone that was asked for. */
const madeRow = z.object({
  id: z.string(),
  reference: z.string(),
  scheme: z.string(),
  process: z.string(),
  pack_hash: z.string(),
  party_kind: z.string(),
  personal: z.boolean(),
  party: z.string().nullable(),
  name: z.string().nullable(),
  amount: z.int(),
  unit: z.string(),
  account: z.string().nullable(),
  awarded_at: z.date(),
  awarded: z.string(),
  closed: z.string().nullable(),
  result: z.string().nullable(),
  payments: z.array(payment),
  milestones: z.array(milestone),
  outcomes: z.array(outcome),
})
export type MadeRow = z.output<typeof madeRow>

/** Where a list goes on: after this award. */
export interface Place {
  readonly awarded: Date
  readonly id: string
}

/** By which process of which version of the pack awards were decided. */
export interface DecidedBy {
  readonly process: string
  readonly pack_hash: string
}

export interface Asked {
  readonly most: number
  readonly after: Place | undefined
  readonly scheme: string | undefined
  /** Awards decided by these are left out. */
  readonly leaveOut: readonly DecidedBy[]
  readonly timeZone: string
}

/** A page of awards, the oldest first. Bounded and by an index, so that an export of any length holds no more than this. */
export async function madeRows(
  connection: Connection,
  { most, after, scheme, leaveOut, timeZone }: Asked,
): Promise<readonly MadeRow[]> {
  const day = (column: string) => sql`to_char(${sql.ref(column)} at time zone ${timeZone}, 'YYYY-MM-DD')`
  const from =
    after === undefined ? sql`true` : sql`(m.awarded, m.id) > (${after.awarded}::timestamptz, ${after.id}::uuid)`
  const only = scheme === undefined ? sql`true` : sql`m.scheme = ${scheme}`
  const without = sql`(m.process, m.pack_hash) not in (
    select * from unnest(${leaveOut.map((each) => each.process)}::text[], ${leaveOut.map((each) => each.pack_hash)}::text[]))`
  const { rows } = await sql`
    select m.id, m.reference, m.scheme, m.process, m.pack_hash, m.party_kind, m.personal, m.party, m.name, m.amount, m.unit, m.account,
      m.awarded as awarded_at, ${day('m.awarded')} as awarded, ${day('m.closed')} as closed, m.result,
      coalesce((select json_agg(json_build_object('stage', stage, 'round', round, 'amount', amount, 'state', state, 'paid', ${day('p.paid')})
        order by ordered, stage, round) from casework_payment p where p.case_id = m.id), '[]') as payments,
      coalesce((select json_agg(json_build_object('stage', stage, 'round', round, 'state', state, 'due', ${day('s.due')}, 'accepted', ${day('s.accepted')})
        order by due nulls last, stage, round) from casework_milestone s where s.case_id = m.id), '[]') as milestones,
      coalesce((select json_agg(json_build_object('after_months', after_months, 'at', ${day('o.at')}) order by after_months, at)
        from casework_outcome o where o.case_id = m.id), '[]') as outcomes
    from awards_made m where ${from} and ${only} and ${without} order by m.awarded, m.id limit ${most}`.execute(
    connection.tables(),
  )
  return z.array(madeRow).parse(rows)
}

/** By what all awards were decided: as many as there were versions of the pack, not as there are awards. */
export async function decidedBy(connection: Connection): Promise<readonly DecidedBy[]> {
  const { rows } = await sql<DecidedBy>`select distinct process, pack_hash from awards_made`.execute(
    connection.tables(),
  )
  return rows
}

const sumRow = z.object({
  scheme: z.string(),
  process: z.string(),
  pack_hash: z.string(),
  unit: z.string(),
  count: z.int(),
  amount: z.coerce.number().int(),
  paid: z.coerce.number().int(),
})
export type SumRow = z.output<typeof sumRow>

/** What was awarded and paid, by scheme and the process by which it was decided. */
export async function sumsOfAwards(connection: Connection): Promise<readonly SumRow[]> {
  const { rows } = await sql`
    select m.scheme, m.process, m.pack_hash, m.unit, count(*) as count, sum(m.amount)::bigint as amount,
      coalesce(sum(p.paid), 0)::bigint as paid
    from awards_made m
    left join (select case_id, sum(amount) as paid from casework_payment where state = 'paid' group by case_id) p on p.case_id = m.id
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(connection.tables())
  return z.array(sumRow).parse(rows)
}
