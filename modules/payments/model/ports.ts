import type { Connection, Database } from '#platform/database'
import type { Ledger, LedgerWithin } from '#modules/accounts'
import type { Actor, PartyId } from '#modules/identity'
import type { OrderView } from './order.ts'

/** Who pays, and from which account. All of it comes from the settings: no city stands in the code. */
export interface Debtor {
  readonly name: string
  readonly account: string
  /** The bank's code in its clearing system. */
  readonly bankCode: string
  /** The clearing system's code in ISO 20022's external code list. It is the payees' too. */
  readonly clearing: string
}

/** What the outside learns of an order, inside the transaction in which it happened. */
export interface Moved {
  readonly order: OrderView
  /** The bank's code for why the money came back, where it gave one. */
  readonly reason: string | undefined
  /** The order that takes the place of one whose money came back. */
  readonly again: OrderView | undefined
  readonly at: Date
}

/** A party's data was read by somebody else. */
export interface ReadEntry {
  readonly actor: Actor
  readonly about: PartyId
  readonly what: string
  readonly why: string
}

export interface PaymentsNeeds {
  readonly database: Database
  readonly ledger: Ledger & { readonly within: LedgerWithin }
  readonly secrets: {
    readonly seal: (purpose: string, text: string) => string
    readonly open: (purpose: string, sealed: string) => string | undefined
    readonly keyedHash: (purpose: string, value: string) => string
    readonly keyedHashes: (purpose: string, value: string) => readonly string[]
  }
  readonly now: () => Date
  /** A UUID that nobody has had. */
  readonly newId: () => string
  /** The day in the city's time zone, as `2026-11-22`. */
  readonly today: () => string
  /** Undefined where none is set: orders are kept, and no file is released. */
  readonly debtor: Debtor | undefined
  /** Every read of payees' details is written down by this, in the transaction of the read. */
  readonly logRead: (connection: Connection, entry: ReadEntry) => Promise<void>
  /** Runs as the owner of the tables, inside the transaction that takes the bank's report in. */
  readonly onPaid: (connection: Connection, moved: Moved) => Promise<void>
  readonly onReturned: (connection: Connection, moved: Moved) => Promise<void>
}
