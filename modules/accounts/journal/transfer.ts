import type { AccountPath } from '../model/ledger.ts'
import type { Unit } from '../model/units.ts'

export const TRANSFER_KINDS = ['limit', 'hold', 'settle', 'release', 'expire', 'refund'] as const
export type TransferKind = (typeof TRANSFER_KINDS)[number]

/**
 * One transfer of the journal with its entries, one for each bucket of the account, in smallest parts; they sum to zero. `granted` is the other side of
 * the limit; `free` is what is left of it, and below zero in an account that has no limit of its own.
 */
export interface Transfer {
  readonly id: number
  readonly at: Date
  readonly kind: TransferKind
  readonly account: AccountPath
  readonly unit: Unit
  readonly hold: string | undefined
  readonly granted: number
  readonly free: number
  readonly held: number
  readonly settled: number
  readonly key: string
  readonly by: string
  readonly reason: string | undefined
  /** Of a limit: what it is from then on. */
  readonly limit: number | undefined
}

export interface TransferPage {
  /** The latest first. */
  readonly transfers: readonly Transfer[]
  /** Where the next, older page begins; undefined on the last. */
  readonly before: number | undefined
}
