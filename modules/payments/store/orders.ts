import { sql } from 'kysely'
import { isUnit, minor, type Unit } from '#modules/accounts'
import { isUuid, partyId } from '#modules/identity'
import type { Connection } from '#platform/database'
import type { OrderId, OrderView } from '../model/order.ts'
import { tables, type OrderRow } from './tables.ts'

/** The one place where an id of the table becomes one of the program. */
export const orderId = (id: string): OrderId => id as OrderId

/** The tables hold nothing but units of the ledger. */
export function unitOf(currency: string): Unit {
  if (!isUnit(currency)) throw new Error(`a payment is in ${currency}, which the ledger does not count`)
  return currency
}

/** An order as it is shown: everything but where exactly the money goes. */
export function orderView(row: Omit<OrderRow, 'payee_sealed'>): OrderView {
  return {
    id: orderId(row.id),
    key: row.key,
    hold: row.hold,
    amount: minor(row.amount),
    currency: unitOf(row.currency),
    for: {
      case: row.case_id,
      reference: row.reference,
      stage: row.stage,
      scheme: row.scheme,
      party: partyId(row.party),
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

/** Orders by id, in the order of their ids; `lock` keeps them as they are until the transaction ends. */
export async function ordersByIds(
  connection: Connection,
  ids: readonly string[],
  lock: 'lock' | 'look',
): Promise<readonly OrderRow[]> {
  const known = ids.filter(isUuid)
  if (known.length === 0) return []
  const query = tables(connection).selectFrom('payment_order').selectAll().where('id', 'in', known).orderBy('id')
  return lock === 'lock' ? query.forUpdate().execute() : query.execute()
}

/** What waits to be paid, the oldest first. */
export async function dueRows(connection: Connection, most: number, offset: number): Promise<readonly OrderRow[]> {
  return tables(connection)
    .selectFrom('payment_order')
    .selectAll()
    .where('state', '=', 'due')
    .orderBy('ordered_at')
    .orderBy('id')
    .limit(most)
    .offset(offset)
    .execute()
}

export async function rowsOfCase(connection: Connection, caseId: string): Promise<readonly OrderRow[]> {
  return tables(connection)
    .selectFrom('payment_order')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('ordered_at')
    .orderBy('id')
    .limit(500)
    .execute()
}

export interface OrderSum {
  readonly state: OrderRow['state']
  readonly currency: string
  readonly count: number
  readonly total: number
}

/** How many orders stand in each state, and what they come to. */
export async function orderSums(connection: Connection): Promise<readonly OrderSum[]> {
  return tables(connection)
    .selectFrom('payment_order')
    .select(({ fn }) => [
      'state',
      'currency',
      fn.countAll<number>().as('count'),
      sql<number>`sum(amount)::bigint`.as('total'),
    ])
    .groupBy(['state', 'currency'])
    .orderBy('state')
    .orderBy('currency')
    .execute()
}

/** Brings orders into another state; all of them have to be in the one before. */
export async function moveOrders(
  connection: Connection,
  ids: readonly string[],
  move: { readonly from: readonly OrderRow['state'][]; readonly to: OrderRow['state'] },
  at: Date,
): Promise<void> {
  const { numUpdatedRows } = await tables(connection)
    .updateTable('payment_order')
    .set({ state: move.to, changed_at: at })
    .where('id', 'in', [...ids])
    .where('state', 'in', [...move.from])
    .executeTakeFirstOrThrow()
  if (Number(numUpdatedRows) !== ids.length) throw new Error(`of ${ids.length} payments ${numUpdatedRows} moved`)
}

/** Other parties whose orders go to the same account, for each of these. */
export async function sharedAccounts(
  connection: Connection,
  rows: readonly Pick<OrderRow, 'id' | 'payee_mark' | 'party'>[],
): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set()
  const found = await tables(connection)
    .selectFrom('payment_order')
    .select('payee_mark')
    .where(
      'payee_mark',
      'in',
      rows.map(({ payee_mark: mark }) => mark),
    )
    .groupBy('payee_mark')
    .having(({ fn }) => fn.count('party').distinct(), '>', 1)
    .execute()
  const shared = new Set(found.map(({ payee_mark: mark }) => mark))
  return new Set(rows.filter(({ payee_mark: mark }) => shared.has(mark)).map(({ id }) => id))
}
