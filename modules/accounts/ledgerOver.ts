import { FeilunError } from '#platform/errors'
import { limitAccount } from './limitAccount.ts'
import type { LedgerGround } from './ledgerGround.ts'
import type { HoldView, Ledger } from './model/ledger.ts'
import { checkedPath } from './model/path.ts'
import { isUnit } from './model/units.ts'
import { checkedMovement, holdId, type Movement } from './moves/movement.ts'
import { open } from './store.ts'
import { accountAt, accountsBelow, holdAt } from './views.ts'

const deepest = 8

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
