import type { Database } from '#platform/database'
import type { Ledger, LedgerWithin } from './model/ledger.ts'
import { ledgerOver } from './ledgerOver.ts'
import { answerOf } from './moves/answer.ts'
import { groupCommit, type Gathering } from './moves/groupCommit.ts'
import type { Movement } from './moves/movement.ts'
import { once, withRetries } from './moves/retries.ts'
import { move, type MoveRow } from './store.ts'

export interface LedgerNeeds {
  readonly database: Database
  readonly now: () => Date
  /** A new UUID. */
  readonly newId: () => string
  /** How movements go together; what was measured as best unless given (decision 140). */
  readonly gathering?: Gathering
}

export interface Accounts extends Ledger {
  /** The ledger inside a transaction that the caller began: what it does is kept or undone with the rest of it. */
  readonly within: LedgerWithin
}

const measuredBest: Gathering = { most: 128, lanes: 2 }

/** The ledger over its tables (`accountsMigrations`). */
export function createLedger({ database, now, newId, gathering = measuredBest }: LedgerNeeds): Accounts {
  const commit = async (movements: readonly Movement[]): Promise<readonly MoveRow[]> =>
    withRetries(() => move(database, movements, now()))
  const together = groupCommit(commit, ({ key }) => key, gathering)
  const alone = { connection: database, now, newId, write: withRetries }
  return {
    ...ledgerOver({ ...alone, move: async (movement) => answerOf(movement, await together(movement)) }),
    within: (connection) =>
      ledgerOver({
        connection,
        now,
        newId,
        write: once,
        move: async (movement) => answerOf(movement, (await once(() => move(connection, [movement], now())))[0]),
      }),
  }
}
