import type { Connection } from '#platform/database'
import type { Minor } from './minor.ts'
import type { Unit } from './units.ts'

export type { Minor } from './minor.ts'
export type { Unit } from './units.ts'

/** Path from the root: `ai-training-for-all/ai-course-organisers/2026-1/FL-2026-000123`. Each part is an id of the pack, a call or an award. */
export type AccountPath = string

export interface AccountView {
  readonly path: AccountPath
  readonly unit: Unit
  /** The most that may be held and settled here together; undefined is no limit of its own. */
  readonly limit: Minor | undefined
  /** Of this account and all below it. */
  readonly held: Minor
  readonly settled: Minor
  readonly released: Minor
}

export interface HoldView {
  readonly id: string
  readonly account: AccountPath
  readonly unit: Unit
  readonly amount: Minor
  readonly settled: Minor
  readonly released: Minor
  readonly state: 'open' | 'settled' | 'released' | 'expired'
  readonly expires: Date | undefined
}

/** What every movement says: `key` makes it idempotent (the same key with the same content gives the first result again). */
export interface Keyed {
  readonly key: string
  /** Whose act it is: a person's id, or the name of a job. */
  readonly by: string
}

/**
 * Every call is one transaction of its own, or, through `within(connection)`, part of the caller's. Refusals are registered errors:
 * `limit-exceeded` (with the level, what is free there and what was asked), `amount-invalid`, `account-unknown`, `account-path-invalid`,
 * `unit-mismatch`, `hold-unknown`, `hold-closed`, `hold-exceeded` (more than is left of the hold, or than it has settled), `limit-too-low`,
 * `expiry-past`, `transfer-key-reused`, and `ledger-busy` where others stood in the way until it was given up.
 *
 * What makes a request the same is its kind, account or hold, amount and rest; who asks and until when may differ, as they do when a request is
 * made again: the first stands.
 */
export interface Ledger {
  /** Opens the account and any missing parent; one that is open already is left alone, but must have this unit. */
  readonly open: (account: { readonly path: AccountPath; readonly unit: Unit }) => Promise<AccountView>
  /** Sets or lifts a limit; refused below what is held and settled there already. Recorded as an entry. */
  readonly limit: (
    set: Keyed & { readonly path: AccountPath; readonly limit: Minor | undefined; readonly reason?: string },
  ) => Promise<AccountView>
  readonly hold: (
    asked: Keyed & { readonly path: AccountPath; readonly amount: Minor; readonly expires?: Date | undefined },
  ) => Promise<HoldView>
  /** Settles all that is left of a hold, or part of it; `release` says whether the rest goes back at once. */
  readonly settle: (
    asked: Keyed & { readonly hold: string; readonly amount?: Minor; readonly rest: 'keep' | 'release' },
  ) => Promise<HoldView>
  readonly release: (asked: Keyed & { readonly hold: string; readonly amount?: Minor }) => Promise<HoldView>
  /** Takes back what a settled hold had moved, because the payment came back; the amount is free again. */
  readonly refund: (asked: Keyed & { readonly hold: string; readonly amount: Minor }) => Promise<HoldView>
  readonly account: (path: AccountPath) => Promise<AccountView>
  /** Accounts below a path (`''`: all), down to `depth` levels below it, by path; at most 1,000. `after` goes on from a path. */
  readonly below: (path: AccountPath, depth?: number, after?: AccountPath) => Promise<readonly AccountView[]>
  readonly holdOf: (id: string) => Promise<HoldView>
}

/** The ledger inside a transaction that the caller began. */
export type LedgerWithin = (connection: Connection) => Ledger
