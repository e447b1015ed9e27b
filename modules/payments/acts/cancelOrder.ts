import { minor } from '#modules/accounts'
import { may, type Actor } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import type { OrderView } from '../model/order.ts'
import type { PaymentsNeeds } from '../model/ports.ts'
import { addEvents } from '../store/events.ts'
import { moveOrders, orderView } from '../store/orders.ts'
import { lockedOrder } from './payees.ts'
import { as, requireMay } from './permit.ts'

/**
 * Takes back an order that stands in no file. What the ledger holds for the award stays held: the case decides over that. Where the order took the place
 * of one whose money came back, its hold was made here and nobody else knows it, so it is given back here.
 * @throws FeilunError `payment-unknown`, `payment-moved-on`, `not-permitted`
 */
export async function cancelOrder(
  { database, ledger, now }: Pick<PaymentsNeeds, 'database' | 'ledger' | 'now'>,
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
    if (row.again_of !== null) {
      const given = { key: `payment cancelled ${row.id}`, by: actor.person, hold: row.hold, amount: minor(row.amount) }
      await ledger.within(connection).release(given)
    }
    await addEvents(connection, { actor, at, kind: 'cancelled', orders: [row.id], note: why.slice(0, 2_000) })
    return orderView({ ...row, state: 'cancelled', changed_at: at })
  })
}
