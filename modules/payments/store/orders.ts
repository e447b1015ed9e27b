import { sql } from 'kysely'
import { minor } from '#modules/accounts'
import type { PartyId } from '#modules/identity'
import type { Connection } from '#platform/database'
import type { OrderId, OrderView } from '../model/order.ts'
import { tables, type OrderRow } from './tables.ts'

/** The one place where an id of the table becomes one of the program. */
export const orderId = (id: string): OrderId => id as OrderId

/** An order as it is shown: everything but where exactly the money goes. */
export function orderView(row: Omit<OrderRow, 'payee_sealed'>): OrderView {
  return {
    id: orderId(row.id),
    key: row.key,
    hold: row.hold,
    amount: minor(row.amount),
    currency: row.currency,
    for: {
      case: row.case_id,
      reference: row.reference,
      stage: row.stage,
      scheme: row.scheme,
      party: row.party as PartyId,
    },
    state: row.state,
    accountTail: row.payee_tail,
    payeeToCheck: row.payee_to_check,
    againOf: row.again_of === null ? undefined : orderId(row.again_of),
    orderedAt: row.ordered_at,
    changedAt: row.changed_at,
  }
}

export interface Placed {
  readonly row: OrderRow
  /** Whether this call made it. */
  readonly fresh: boolean
  /** What waits to be paid from the same hold, this order included where it waits. */
  readonly waiting: number
}

/** Keeps an order, or gives the one that has its key already. Runs as the owner: an applicant’s act may order a payment. */
export async function placeRow(connection: Connection, row: OrderRow): Promise<Placed> {
  const made = sql`row(${sql.join(
    [
      sql`${row.id}::uuid`,
      sql`${row.key}::text`,
      sql`${row.hold}::text`,
      sql`${row.amount}::bigint`,
      sql`${row.currency}::text`,
      sql`${row.case_id}::uuid`,
      sql`${row.reference}::text`,
      sql`${row.stage}::text`,
      sql`${row.scheme}::text`,
      sql`${row.party}::uuid`,
      sql`${row.payee_sealed}::text`,
      sql`${row.payee_mark}::text`,
      sql`${row.payee_tail}::text`,
      sql`${row.payee_to_check}::boolean`,
      sql`${row.again_of}::uuid`,
      sql`${row.state}::text`,
      sql`${row.ordered_by}::text`,
      sql`${row.ordered_at}::timestamptz`,
      sql`${row.changed_at}::timestamptz`,
    ],
    sql`, `,
  )})::payment_order`
  const { rows } = await sql<OrderRow & { fresh: boolean; waiting: string | number }>`
    select (placed).*, fresh, waiting from payment_order_place(${made})`.execute(tables(connection))
  const [found] = rows
  if (found === undefined) throw new Error('an order that was placed is not there')
  const { fresh, waiting, ...placed } = found
  return { row: placed, fresh, waiting: Number(waiting) }
}
