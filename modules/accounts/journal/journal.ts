import { sql } from 'kysely'
import type { Connection, Database } from '#platform/database'
import type { AccountPath } from '../model/ledger.ts'
import { knownPath } from '../model/path.ts'
import { nextTransfers, openTransfers, transfersBefore } from './store.ts'
import type { Transfer, TransferPage } from './transfer.ts'

const pageLength = 50
const mostOfPage = 1_000
const portion = 1_000

/**
 * The transfers of an account and all below it (`''`: of all), the latest first.
 * @throws FeilunError `account-unknown` for what can be no path
 */
export async function transferPage(
  connection: Connection,
  path: AccountPath,
  { before = Number.MAX_SAFE_INTEGER, most = pageLength }: { readonly before?: number; readonly most?: number },
): Promise<TransferPage> {
  const length = Math.min(Math.max(1, most), mostOfPage)
  const found = await transfersBefore(connection, path === '' ? '' : knownPath(path), before, length + 1)
  const transfers = found.slice(0, length)
  return { transfers, before: found.length > length ? transfers.at(-1)?.id : undefined }
}

/**
 * Gives every transfer of an account and all below it, the oldest first, a portion at a time: however many there are, no more than one portion is in
 * memory. All portions show the ledger at one moment. The next is read once `take` has dealt with the last.
 */
export async function eachTransfer(
  database: Database,
  path: AccountPath,
  take: (transfers: readonly Transfer[]) => Promise<void>,
): Promise<void> {
  const within = path === '' ? '' : knownPath(path)
  await database.transaction(async (connection) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(connection.tables())
    await openTransfers(connection, within)
    for (;;) {
      const transfers = await nextTransfers(connection, portion)
      if (transfers.length === 0) return
      await take(transfers)
    }
  })
}
