import type { Connection } from '#platform/database'
import type { HoldView } from './model/ledger.ts'
import type { Movement } from './moves/movement.ts'

/** What a ledger is made over: where it reads, how it writes, and what it is given from outside. */
export interface LedgerGround {
  readonly connection: Connection
  /** Does one movement. */
  readonly move: (movement: Movement) => Promise<HoldView>
  /** Does one piece of work that writes. */
  readonly write: <Result>(work: () => Promise<Result>) => Promise<Result>
  readonly now: () => Date
  readonly newId: () => string
}
