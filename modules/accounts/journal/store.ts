import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import { isUnit } from '../model/units.ts'
import { TRANSFER_KINDS, type Transfer } from './transfer.ts'

interface TransferRow {
  readonly id: number
  readonly at: Date
  readonly kind: string
  readonly path: string
  readonly unit: string
  readonly hold: string | null
  readonly granted: number
  readonly free: number
  readonly held: number
  readonly settled: number
  readonly key: string
  readonly by: string
  readonly reason: string | null
  readonly most: number | null
}

function transferOf({ path, unit, kind, hold, reason, most, ...row }: TransferRow): Transfer {
  const known = TRANSFER_KINDS.find((each) => each === kind)
  if (!isUnit(unit) || known === undefined) throw new Error(`Transfer ${row.id} is of a kind or unit that is none.`)
  return {
    ...row,
    kind: known,
    account: path,
    unit,
    hold: hold ?? undefined,
    reason: reason ?? undefined,
    limit: most ?? undefined,
  }
}

const columns = sql`t.id, t.at, t.kind, a.path, a.unit, t.hold, t.granted, t.free, t.held, t.settled, t.key, t."by", t.reason, t.most`

const isWithin = (path: string) =>
  path === '' ? sql`true` : sql`(a.path = ${path} or (a.path > ${`${path}/`} and a.path < ${`${path}0`}))`

/** Up to so many accounts the latest transfers of each are merged; beyond, the journal is read backwards until there are enough. */
const mostMerged = 200

/** Transfers in an account and below it, older than one, the latest first. */
export async function transfersBefore(
  connection: Connection,
  path: string,
  before: number,
  most: number,
): Promise<readonly Transfer[]> {
  const tables = connection.tables()
  const { rows: accounts } = await sql<{ id: number }>`
    select a.id from accounts_account a where ${isWithin(path)} limit ${mostMerged + 1}`.execute(tables)
  const latest =
    accounts.length > mostMerged
      ? sql`accounts_transfer t join accounts_account a on a.id = t.account where t.id < ${before} and ${isWithin(path)}`
      : sql`accounts_account a cross join lateral (
          select * from accounts_transfer one where one.account = a.id and one.id < ${before} order by one.id desc limit ${most}
        ) t where a.id = any(${accounts.map(({ id }) => id)}::bigint[])`
  const { rows } = await sql<TransferRow>`
    select ${columns} from ${latest} order by t.id desc limit ${most}`.execute(tables)
  return rows.map(transferOf)
}

/** Begins to read the transfers in an account and below it, the oldest first, within a transaction: `nextTransfers` goes on. */
export async function openTransfers(connection: Connection, path: string): Promise<void> {
  await sql`
    declare accounts_journal no scroll cursor for
    select ${columns} from accounts_transfer t join accounts_account a on a.id = t.account
    where ${isWithin(path)} order by t.id`.execute(connection.tables())
}

/** The next transfers of those that the transaction has begun to read; none when all are read. */
export async function nextTransfers(connection: Connection, most: number): Promise<readonly Transfer[]> {
  const { rows } = await sql<TransferRow>`fetch ${sql.lit(most)} from accounts_journal`.execute(connection.tables())
  return rows.map(transferOf)
}
