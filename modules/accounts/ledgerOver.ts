import type { Connection } from '#platform/database'
import { FeilunError } from '#platform/errors'
import type { AccountPath, HoldView, Keyed, Ledger } from './model/ledger.ts'
import { minor } from './model/minor.ts'
import { checkedPath } from './model/path.ts'
import { isUnit } from './model/units.ts'
import { checkedKeyed, checkedMovement, holdId, type Movement } from './moves/movement.ts'
import { open, setLimit } from './store.ts'
import { accountAt, accountsBelow, holdAt } from './views.ts'

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

const deepest = 8

type LimitToSet = Keyed & { readonly path: AccountPath; readonly limit: number | undefined; readonly reason?: string }

async function limitAccount({ connection, write, now }: LedgerGround, set: LimitToSet) {
  const { key, by } = checkedKeyed(set)
  const path = checkedPath(set.path)
  const limit = set.limit === undefined ? undefined : minor(set.limit)
  const reason = set.reason === undefined || set.reason.trim() === '' ? undefined : set.reason.trim().slice(0, 2_000)
  const refused = await write(() => setLimit(connection, { key, by, path, limit, reason }, now()))
  switch (refused?.refusal) {
    case undefined:
      return accountAt(connection, path)
    case 'transfer-key-reused':
      throw new FeilunError('transfer-key-reused', { key })
    case 'limit-too-low': {
      const { unit } = await accountAt(connection, path)
      throw new FeilunError('limit-too-low', { account: path, used: refused?.used ?? 0, unit })
    }
    default:
      throw new FeilunError('account-unknown', { path })
  }
}

/** The ledger, over the pool or over a transaction. */
export function ledgerOver(ground: LedgerGround): Ledger {
  const { connection, write, now, newId } = ground
  const move = async (movement: Movement): Promise<HoldView> => ground.move(checkedMovement(movement))
  return {
    open: async ({ path, unit }) => {
      checkedPath(path)
      if (!isUnit(unit)) throw new FeilunError('unit-mismatch', { account: path, is: '', asked: String(unit) })
      const other = await write(() => open(connection, path, unit, now()))
      if (other !== undefined)
        throw new FeilunError('unit-mismatch', { account: other.level, is: other.unit, asked: unit })
      return accountAt(connection, path)
    },
    limit: (set) => limitAccount(ground, set),
    hold: ({ key, by, path, amount, expires }) => move({ kind: 'hold', key, by, path, amount, expires, hold: newId() }),
    settle: ({ key, by, hold, amount, rest }) => move({ kind: 'settle', key, by, hold: holdId(hold), amount, rest }),
    release: ({ key, by, hold, amount }) => move({ kind: 'release', key, by, hold: holdId(hold), amount }),
    refund: ({ key, by, hold, amount }) => move({ kind: 'refund', key, by, hold: holdId(hold), amount }),
    account: (path) => accountAt(connection, path),
    below: (path, depth = deepest, after = '') => accountsBelow(connection, path, depth, after),
    holdOf: (id) => holdAt(connection, id),
  }
}
