import type { Database } from '#platform/database'
import { checkAtOnce } from './check/checkLedger.ts'
import type { Fault } from './check/fault.ts'
import { expireHolds } from './expire.ts'
import { eachTransfer, transferPage } from './journal/journal.ts'
import type { Transfer, TransferPage } from './journal/transfer.ts'
import { limitAfter, type LimitAfter } from './limitAccount.ts'
import type { AccountPath, AccountView, Ledger, LedgerWithin } from './model/ledger.ts'
import type { LedgerGround } from './ledgerGround.ts'
import { ledgerOver } from './ledgerOver.ts'
import { answerOf } from './moves/answer.ts'
import { groupCommit, type Company, type Gathering } from './moves/groupCommit.ts'
import type { Movement } from './moves/movement.ts'
import { isRefused, isStuck, once, withRetries } from './moves/retries.ts'
import { lastLimit, move, type MoveRow } from './store.ts'
import { accountsJustBelow, type AccountPage } from './views.ts'

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
  /** Accounts just below a path (`''`: the roots), a hundred at a time. */
  readonly children: (path: AccountPath, after?: AccountPath) => Promise<AccountPage>
  /** The number of the last transfer that set this account's limit; 0 where none has. */
  readonly lastLimit: (path: AccountPath) => Promise<number>
  /**
   * Sets a limit if none was set since that transfer: of two who decide at once on what they have seen, the second is refused.
   * @throws FeilunError as `limit` does; `transfer-key-reused` where another limit was set since
   */
  readonly limitAfter: (set: LimitAfter) => Promise<AccountView>
  /** Ends open holds whose time is over, at most 10,000 unless said; for a job. Gives how many. */
  readonly expire: (now: Date, most?: number) => Promise<number>
  /** What must be true of the ledger and is not; for the nightly job. It reads the whole journal. */
  readonly check: () => Promise<readonly Fault[]>
  /** The transfers of an account and below, the latest first. @throws FeilunError `account-unknown` for what can be no path */
  readonly entries: (
    path: AccountPath,
    page?: { readonly before?: number; readonly most?: number },
  ) => Promise<TransferPage>
  /** Every transfer of an account and below, the oldest first, in portions, as they stood at one moment. */
  readonly eachTransfer: (path: AccountPath, take: (transfers: readonly Transfer[]) => Promise<void>) => Promise<void>
}

const measuredBest: Gathering = { most: 128, lanes: 4 }

/** How long movements of all trees wait for somebody's lock on one of them before they go on without it. */
const patience = '250ms'

/** What names a hold and no account is a tree of its own, since its account is not known before it is read. */
const treeOf = (movement: Movement): string =>
  movement.kind === 'hold' ? (movement.path.split('/', 1)[0] ?? '/') : '/'

/** The ledger over its tables (`accountsMigrations`). */
export function createLedger({ database, now, newId, gathering = measuredBest }: LedgerNeeds): Accounts {
  const commit = (movements: readonly Movement[], company: Company): Promise<readonly MoveRow[]> =>
    company === 'mixed'
      ? withRetries(() => move(database, movements, now(), patience))
      : once(() => withRetries(() => move(database, movements, now())))
  const keyOf = ({ key }: Movement): string => key
  const together = groupCommit({ ...gathering, commit, keyOf, treeOf, isStuck, isFaultOfOne: isRefused })
  const ground: LedgerGround = {
    connection: database,
    now,
    newId,
    write: withRetries,
    move: async (movement) => answerOf(movement, await together(movement)),
  }
  return {
    ...ledgerOver(ground),
    children: (path, after = '') => accountsJustBelow(database, path, after),
    lastLimit: (path) => lastLimit(database, path),
    limitAfter: (set) => limitAfter(ground, set),
    expire: (at, most = 10_000) => expireHolds(database, at, most),
    check: () => checkAtOnce(database),
    entries: (path, page = {}) => transferPage(database, path, page),
    eachTransfer: (path, take) => eachTransfer(database, path, take),
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
