import { sql } from 'kysely'
import { minor, type Minor, type Unit } from '#modules/accounts'
import type { PartyId } from '#modules/identity'
import type { Connection } from '#platform/database'
import type { CaseId, Reference } from '../model/ids.ts'

/** What a case has given of its award, where that is no money: whoever keeps what is given opens it by this. */
export interface GivenAward {
  readonly case: CaseId
  readonly reference: Reference
  readonly scheme: string
  readonly party: PartyId
  /** Measure, scheme, call: where it was held and settled. */
  readonly account: string
  readonly unit: Unit
  /** What has been given up to now, in minor units. */
  readonly amount: Minor
  /** The holds that it was settled from, and how much from each. */
  readonly from: readonly { readonly hold: string; readonly amount: Minor }[]
  /** `ended`: the case is over otherwise than completed, so that nothing more may be used of it. */
  readonly state: 'stands' | 'ended'
  /** When the case came to where it is. */
  readonly changed: Date
}

export interface GivenAsked {
  readonly unit: Unit
  /** Cases that came to where they are from then on. */
  readonly since: Date
  /** The last one of the portion before. */
  readonly after?: { readonly case: string; readonly changed: Date } | undefined
  /** At most 500. */
  readonly limit: number
}

interface Row extends Omit<GivenAward, 'amount' | 'from' | 'state'> {
  readonly paid: readonly { readonly hold: string; readonly amount: number }[]
  readonly awarded: number
  readonly isCompleted: boolean
  readonly isEnded: boolean
}

/** Awards are given by stages that pay, or all at once by completing a case that has no such stage. In the order in which they changed. */
export async function givenAwards(
  connection: Connection,
  { unit, since, after, limit }: GivenAsked,
): Promise<readonly GivenAward[]> {
  const further = after === undefined ? sql`true` : sql`(c.stage_since, c.id) > (${after.changed}, ${after.case}::uuid)`
  const { rows } = await sql<Row>`
    select c.id as "case", c.reference, c.scheme, c.party, c.award_account as account, c.award_unit as unit,
      c.award_amount as awarded, c.stage_since as changed, coalesce(p.paid, '[]') as paid,
      c.result is not distinct from 'completed' as "isCompleted",
      c.closed is not null and c.result is distinct from 'completed' as "isEnded"
    from casework_case c left join lateral (
      select json_agg(json_build_object('hold', hold, 'amount', amount) order by ordered, stage) as paid
      from casework_payment where case_id = c.id and state = 'paid'
    ) p on true
    where c.award_unit = ${unit} and c.stage_since >= ${since} and ${further}
      and (p.paid is not null or c.result = 'completed')
    order by c.stage_since, c.id limit ${Math.min(500, limit)}`.execute(connection.tables())
  return rows.map(({ paid, awarded, isCompleted, isEnded, ...row }) => {
    const from = paid.map(({ hold, amount }) => ({ hold, amount: minor(amount) }))
    const settled = from.reduce((sum, { amount }) => sum + amount, 0)
    return {
      ...row,
      from,
      amount: minor(settled === 0 && isCompleted ? awarded : settled),
      state: isEnded ? ('ended' as const) : ('stands' as const),
    }
  })
}
