import type { Minor, Unit } from '#modules/accounts'
import type { PartyId } from '#modules/identity'

declare const orderBrand: unique symbol
/** A UUID. Without its hyphens it is what the bank calls the transfer. */
export type OrderId = string & { readonly [orderBrand]: true }

/** Where money is to go. Kept sealed, shown masked. */
export interface Payee {
  /** The holder of the account, as the bank knows them. */
  readonly name: string
  /** The bank's code in its clearing system; in Hong Kong three digits. */
  readonly bankCode: string
  /** Letters and digits; what else people write between them is left out. */
  readonly account: string
}

/** What is paid for. */
export interface PaidFor {
  /** The case's id, a UUID. */
  readonly case: string
  /** As people know it: `FL-2026-000123-C`. */
  readonly reference: string
  readonly stage: string
  readonly scheme: string
  /** Who is paid. */
  readonly party: PartyId
}

export interface PaymentAsk {
  /** The same key with the same content gives the first order again. */
  readonly key: string
  /** An open hold of the ledger, in money. */
  readonly hold: string
  readonly amount: Minor
  readonly payee: Payee
  readonly for: PaidFor
  /** Whose act it is: a person's id, or the name of a job. */
  readonly by: string
}

/**
 * `due` → `batched` (in a file that is being prepared) → `released` (the bank has been told) → `paid`, or `returned` (the money came
 * back; a new order takes its place). Before it is batched an order can be `cancelled`.
 */
export type OrderState = 'due' | 'batched' | 'released' | 'paid' | 'returned' | 'cancelled'

export interface OrderView {
  readonly id: OrderId
  readonly key: string
  readonly hold: string
  readonly amount: Minor
  /** A unit that is money: its name is its ISO 4217 code. */
  readonly currency: Unit
  readonly for: PaidFor
  readonly state: OrderState
  /** The last signs of the account number. */
  readonly accountTail: string
  /** Somebody has to say where the money is to go before it is sent. */
  readonly payeeToCheck: boolean
  /** The order that this one pays again. */
  readonly againOf: OrderId | undefined
  readonly orderedAt: Date
  readonly changedAt: Date
}
