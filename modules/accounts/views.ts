import type { Connection } from '#platform/database'
import { FeilunError } from '#platform/errors'
import type { AccountPath, AccountView, HoldView } from './model/ledger.ts'
import { minor, minorOfBigint } from './model/minor.ts'
import { isPath, knownPath } from './model/path.ts'
import { isUnit } from './model/units.ts'
import { holdView } from './moves/answer.ts'
import { holdRow, pathsBelow, pathsJustBelow, totals, type TotalsRow } from './store.ts'

/** How many accounts are listed at once. */
export const mostListed = 1_000

/** @throws FeilunError `amount-invalid` where a sum is beyond what can be counted */
function accountView({ path, unit, most, held, settled, released }: TotalsRow): AccountView {
  if (!isUnit(unit)) throw new Error(`The account ${path} counts ${unit}, which is no unit.`)
  return {
    path,
    unit,
    limit: most === null ? undefined : minor(most, unit),
    held: minorOfBigint(BigInt(held), unit),
    settled: minorOfBigint(BigInt(settled), unit),
    released: minorOfBigint(BigInt(released), unit),
  }
}

/** @throws FeilunError `account-unknown` */
export async function accountAt(connection: Connection, path: AccountPath): Promise<AccountView> {
  const [row] = await totals(connection, [knownPath(path)])
  if (row === undefined) throw new FeilunError('account-unknown', { path })
  return accountView(row)
}

/** @throws FeilunError `account-unknown` for what can be no path */
export async function accountsBelow(
  connection: Connection,
  path: AccountPath,
  depth: number,
  after: AccountPath,
): Promise<readonly AccountView[]> {
  const above = path === '' ? '' : knownPath(path)
  const from = isPath(after) ? after : ''
  const paths = await pathsBelow(connection, { above, depth, most: mostListed, after: from })
  return paths.length === 0 ? [] : (await totals(connection, paths)).map(accountView)
}

/** Accounts just below another, a page at a time. */
export interface AccountPage {
  readonly accounts: readonly AccountView[]
  /** After which path the next page goes on; undefined on the last. */
  readonly next: AccountPath | undefined
}

const pageLength = 100

/** @throws FeilunError `account-unknown` for what can be no path */
export async function accountsJustBelow(
  connection: Connection,
  path: AccountPath,
  after: AccountPath,
): Promise<AccountPage> {
  const above = path === '' ? '' : knownPath(path)
  const from = isPath(after) ? after : ''
  const found = await pathsJustBelow(connection, { above, after: from, most: pageLength + 1 })
  const paths = found.slice(0, pageLength)
  const accounts = paths.length === 0 ? [] : (await totals(connection, paths)).map(accountView)
  return { accounts, next: found.length > pageLength ? paths.at(-1) : undefined }
}

const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i

/** @throws FeilunError `hold-unknown` */
export async function holdAt(connection: Connection, id: string): Promise<HoldView> {
  const row = uuid.test(id) ? await holdRow(connection, id) : undefined
  if (row === undefined) throw new FeilunError('hold-unknown', { hold: id.slice(0, 100) })
  return holdView(row)
}
