import { minor } from '#modules/accounts'
import type { Actor } from '#modules/identity'
import type { Connection } from '#platform/database'
import type { OrderView } from '../model/order.ts'
import type { PaymentsNeeds } from '../model/ports.ts'
import { moveOrders, orderView } from '../store/orders.ts'
import { tables, type OrderRow } from '../store/tables.ts'

/**
 * Money came back: the ledger takes it back and holds it anew at once, so that nobody else can have it, and a new order takes the place of the one that
 * failed. It waits until somebody has said where the money is to go.
 */
export async function takeReturned(
  { ledger, newId }: Pick<PaymentsNeeds, 'ledger' | 'newId'>,
  connection: Connection,
  row: OrderRow,
  actor: Actor,
  at: Date,
): Promise<OrderView> {
  const books = ledger.within(connection)
  const amount = minor(row.amount)
  const { account } = await books.refund({
    key: `payment returned ${row.id}`,
    by: actor.person,
    hold: row.hold,
    amount,
  })
  const hold = await books.hold({ key: `payment again ${row.id}`, by: actor.person, path: account, amount })
  await moveOrders(connection, [row.id], { from: ['released', 'paid'], to: 'returned' }, at)
  const again: OrderRow = {
    ...row,
    id: newId(),
    key: `again ${row.id}`,
    hold: hold.id,
    state: 'due',
    payee_to_check: true,
    again_of: row.id,
    ordered_by: actor.person,
    ordered_at: at,
    changed_at: at,
  }
  await tables(connection).insertInto('payment_order').values(again).execute()
  return orderView(again)
}
