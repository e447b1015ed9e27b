import { may, type Actor } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import type { OrderView } from '../model/order.ts'
import type { PaymentsNeeds } from '../model/ports.ts'
import { addEvents } from '../store/events.ts'
import { moveOrders, orderView } from '../store/orders.ts'
import { lockedOrder } from './payees.ts'
import { as, requireMay } from './permit.ts'

/**
 * Takes back an order that stands in no file. What the ledger holds for the award stays held: the case decides over that.
 * @throws FeilunError `payment-unknown`, `payment-moved-on`, `not-permitted`
 */
export async function cancelOrder(
  { database, now }: Pick<PaymentsNeeds, 'database' | 'now'>,
  actor: Actor,
  id: string,
  why: string,
): Promise<OrderView> {
  if (!may(actor, 'payment.prepare')) throw new FeilunError('not-permitted')
  return as(database, actor, async (connection) => {
    const row = await lockedOrder(connection, id, 'lock')
    requireMay(actor, 'payment.prepare', [row.scheme])
    if (row.state === 'cancelled') return orderView(row)
    if (row.state !== 'due') throw new FeilunError('payment-moved-on', { reference: row.reference })
    const at = now()
    await moveOrders(connection, [row.id], { from: ['due'], to: 'cancelled' }, at)
    await addEvents(connection, { actor, at, kind: 'cancelled', orders: [row.id], note: why.slice(0, 2_000) })
    return orderView({ ...row, state: 'cancelled', changed_at: at })
  })
}
