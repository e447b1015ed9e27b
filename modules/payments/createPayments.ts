import type { Connection } from '#platform/database'
import type { OrderView, PaymentAsk } from './model/order.ts'
import type { PaymentsNeeds } from './model/ports.ts'
import { placeOrder } from './order/placeOrder.ts'

export interface Payments {
  /**
   * Orders a payment inside the caller's transaction, under whatever role it runs. The same key with the same content gives the first
   * order again.
   * @throws FeilunError `payee-invalid`, `payment-exceeds-hold`, `payment-key-reused`, and the ledger's of a hold
   */
  readonly order: (connection: Connection, ask: PaymentAsk) => Promise<OrderView>
}

export function createPayments(needs: PaymentsNeeds): Payments {
  return {
    order: (connection, ask) => placeOrder(needs, connection, ask),
  }
}
