import type { Ledger, Minor } from '#modules/accounts'
import type { Identity, PartyId } from '#modules/identity'
import type { LoadedPack } from '#modules/packs'
import type { Connection, Database } from '#platform/database'
import type { CaseNotice } from './notice.ts'

/** What casework needs of others; `apps/` supplies it. */
export interface CaseworkNeeds {
  readonly database: Database
  readonly now: () => Date
  /** A UUID. */
  readonly newId: () => string
  /** This many bytes that nobody can foretell. */
  readonly random: (bytes: number) => Uint8Array
  readonly identity: Pick<Identity, 'as' | 'partyView' | 'logRead'>
  readonly packs: PacksPort
  readonly secrets: SecretsPort
  readonly scanner: Scanner
  /** The ledger inside a transaction. */
  readonly ledger: (connection: Connection) => Pick<Ledger, 'open' | 'hold' | 'release' | 'settle'>
  readonly payments: PaymentsPort
  /** Tells somebody, in the caller's transaction. */
  readonly tell: (connection: Connection, notice: CaseNotice) => Promise<void>
}

export interface PacksPort {
  readonly current: () => LoadedPack
  /** The version of this hash, as it was. @throws FeilunError `pack-not-found` */
  readonly at: (hash: string) => Promise<LoadedPack>
}

export interface SecretsPort {
  readonly seal: (purpose: string, text: string) => string
  readonly open: (purpose: string, sealed: string) => string | undefined
}

/** Looks a file over before it is kept. */
export interface Scanner {
  /** Stands beside each file that it looked over. */
  readonly name: string
  /** @throws FeilunError `scanner-unreachable` where it cannot be asked: nothing is kept unscanned */
  readonly scan: (bytes: Uint8Array) => Promise<Scanned>
}
export type Scanned = { readonly kind: 'clean' } | { readonly kind: 'refused'; readonly reason: string }

/** Where money is to go. */
export interface BankAccount {
  /** The holder, as the bank knows them. */
  readonly name: string
  readonly bankCode: string
  readonly account: string
}

/** An amount of an award that is to be paid. Ordering the same key again with the same content changes nothing. */
export interface PaymentOrder {
  readonly key: string
  readonly hold: string
  readonly amount: Minor
  readonly payee: BankAccount
  readonly for: {
    readonly case: string
    readonly reference: string
    readonly stage: string
    readonly scheme: string
    readonly party: PartyId
  }
  /** A person's id, or the name of a job. */
  readonly by: string
}
export interface PaymentsPort {
  readonly order: (connection: Connection, order: PaymentOrder) => Promise<unknown>
}
