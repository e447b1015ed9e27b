import { FeilunError } from '#platform/errors'
import { minor } from '#modules/accounts'
import type { Connection } from '#platform/database'
import type { OrderView, PaymentAsk } from '../model/order.ts'
import { accountOf, payeeOf, tailOf } from '../model/payee.ts'
import type { PaymentsNeeds } from '../model/ports.ts'
import { orderView, placeRow } from '../store/orders.ts'
import type { OrderRow } from '../store/tables.ts'
import { payeePurpose } from '../model/sealing.ts'

type Needs = Pick<PaymentsNeeds, 'ledger' | 'secrets' | 'now' | 'newId'>

/** Whether an order that has this key already is for the same. */
function isSame(row: OrderRow, ask: PaymentAsk, marks: readonly string[]): boolean {
  return (
    row.hold === ask.hold &&
    row.amount === ask.amount &&
    row.case_id === ask.for.case &&
    row.stage === ask.for.stage &&
    marks.includes(row.payee_mark)
  )
}

/**
 * Orders a payment inside the caller's transaction, under whatever role it runs. The same key orders once.
 * @throws FeilunError `payee-invalid`; `payment-exceeds-hold` where the hold cannot pay this besides what waits already;
 *   `payment-key-reused` where the key has another content; and what the ledger throws of a hold or an amount
 */
export async function placeOrder(
  { ledger, secrets, now, newId }: Needs,
  connection: Connection,
  ask: PaymentAsk,
): Promise<OrderView> {
  const payee = payeeOf(ask.payee)
  const amount = minor(ask.amount)
  if (amount === 0)
    throw new FeilunError('amount-invalid', { given: '0', unit: '', least: 1, most: Number.MAX_SAFE_INTEGER })
  const hold = await ledger.within(connection).holdOf(ask.hold)
  const account = accountOf(payee)
  const at = now()
  const { row, fresh, waiting } = await placeRow(connection, {
    id: newId(),
    key: ask.key,
    hold: ask.hold,
    amount,
    currency: hold.unit,
    case_id: ask.for.case,
    reference: ask.for.reference,
    stage: ask.for.stage,
    scheme: ask.for.scheme,
    party: ask.for.party,
    payee_sealed: secrets.seal(payeePurpose, JSON.stringify(payee)),
    payee_mark: secrets.keyedHash(payeePurpose, account),
    payee_tail: tailOf(payee),
    payee_to_check: false,
    again_of: null,
    state: 'due',
    ordered_by: ask.by,
    ordered_at: at,
    changed_at: at,
  })
  if (!fresh) {
    if (!isSame(row, ask, secrets.keyedHashes(payeePurpose, account)))
      throw new FeilunError('payment-key-reused', { key: ask.key })
    return orderView(row)
  }
  const left = hold.amount - hold.settled - hold.released
  if (waiting > left) throw new FeilunError('payment-exceeds-hold', { reference: ask.for.reference })
  return orderView(row)
}
