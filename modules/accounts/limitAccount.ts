import { createHash } from 'node:crypto'
import { FeilunError } from '#platform/errors'
import type { LedgerGround } from './ledgerGround.ts'
import type { AccountPath, AccountView, Ledger } from './model/ledger.ts'
import { minor, type Minor } from './model/minor.ts'
import { checkedPath } from './model/path.ts'
import { checkedKeyed } from './moves/movement.ts'
import { setLimit } from './store.ts'
import { accountAt } from './views.ts'

type LimitToSet = Parameters<Ledger['limit']>[0] & {
  /** The last transfer that set one, as far as who sets this knows; undefined where that does not matter. */
  readonly seen?: number
}

/** @throws FeilunError as `Ledger.limit` */
export async function limitAccount({ connection, write, now }: LedgerGround, set: LimitToSet): Promise<AccountView> {
  const { key, by } = checkedKeyed(set)
  const path = checkedPath(set.path)
  const limit = set.limit === undefined ? undefined : minor(set.limit)
  const said = set.reason?.replaceAll('\0', '').trim().slice(0, 2_000)
  const reason = said === '' ? undefined : said
  const refused = await write(() => setLimit(connection, { key, by, path, limit, reason, seen: set.seen }, now()))
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

/** A limit from someone who has seen the last one. */
export interface LimitAfter {
  /** The transfer that set it; 0 where none has. */
  readonly after: number
  readonly path: AccountPath
  readonly limit: Minor | undefined
  readonly reason: string
  readonly by: string
}

/**
 * Sets a limit unless another was set since. The key is made of what was seen, so that a button pressed twice sets it once.
 * @throws FeilunError as `Ledger.limit`; `transfer-key-reused` where another was set since
 */
export function limitAfter(ground: LedgerGround, { after, ...set }: LimitAfter): Promise<AccountView> {
  const key = createHash('sha256').update(`${set.path} ${after}`).digest('hex')
  return limitAccount(ground, { ...set, key: `limit ${key}`, seen: after })
}
