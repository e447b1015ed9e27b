import { isUuid } from '#modules/identity'
import type { Connection } from '#platform/database'
import { tables, type FileRow, type LineRow, type OrderRow } from './tables.ts'

/** All of a file but what is sealed in it, which is read only where it is needed. */
export type FileHead = Omit<FileRow, 'sealed'>

const headColumns = [
  'id',
  'number',
  'state',
  'orders',
  'total',
  'currency',
  'schemes',
  'prepared_by',
  'prepared_name',
  'prepared_at',
  'closed_by',
  'closed_name',
  'closed_at',
  'message_id',
  'execute_on',
  'sha256',
  'bytes',
] as const

export async function fileHead(
  connection: Connection,
  id: string,
  lock: 'lock' | 'look',
): Promise<FileHead | undefined> {
  if (!isUuid(id)) return undefined
  const query = tables(connection).selectFrom('payment_file').select(headColumns).where('id', '=', id)
  return lock === 'lock' ? query.forUpdate().executeTakeFirst() : query.executeTakeFirst()
}

/** The newest first. */
export async function fileHeads(connection: Connection, most: number, offset: number): Promise<readonly FileHead[]> {
  return tables(connection)
    .selectFrom('payment_file')
    .select(headColumns)
    .orderBy('prepared_at', 'desc')
    .orderBy('id')
    .limit(most)
    .offset(offset)
    .execute()
}

export async function sealedFile(connection: Connection, id: string): Promise<string | undefined> {
  const row = await tables(connection)
    .selectFrom('payment_file')
    .select('sealed')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.sealed ?? undefined
}

export type PreparedFile = Pick<
  FileRow,
  'id' | 'orders' | 'total' | 'currency' | 'schemes' | 'prepared_by' | 'prepared_name' | 'prepared_at'
>

/** Keeps a batch and which order stands where in it. */
export async function addFile(connection: Connection, file: PreparedFile, lines: readonly LineRow[]): Promise<void> {
  await tables(connection)
    .insertInto('payment_file')
    .values({ ...file, state: 'prepared' })
    .execute()
  await tables(connection)
    .insertInto('payment_line')
    .values([...lines])
    .execute()
}

export type Closing = Pick<FileRow, 'closed_by' | 'closed_name' | 'closed_at'> &
  (
    | { readonly state: 'withdrawn' }
    | ({ readonly state: 'released' } & Pick<FileRow, 'message_id' | 'execute_on' | 'sealed' | 'sha256' | 'bytes'>)
  )

/** Releases or withdraws a file that is being prepared. */
export async function closeFile(connection: Connection, id: string, closing: Closing): Promise<void> {
  const { numUpdatedRows } = await tables(connection)
    .updateTable('payment_file')
    .set(closing)
    .where('id', '=', id)
    .where('state', '=', 'prepared')
    .executeTakeFirstOrThrow()
  if (Number(numUpdatedRows) !== 1) throw new Error('a file that was locked has changed')
}

export async function dropLines(connection: Connection, file: string): Promise<void> {
  await tables(connection).deleteFrom('payment_line').where('file_id', '=', file).execute()
}

export type OrderLine = OrderRow & Pick<LineRow, 'position' | 'end_to_end'>

/** The orders of a file, in their order there. */
export async function linesOf(connection: Connection, file: string): Promise<readonly OrderLine[]> {
  return tables(connection)
    .selectFrom('payment_line')
    .innerJoin('payment_order', 'payment_order.id', 'payment_line.order_id')
    .selectAll('payment_order')
    .select(['payment_line.position', 'payment_line.end_to_end'])
    .where('payment_line.file_id', '=', file)
    .orderBy('payment_line.position')
    .execute()
}

/** The files that orders stand in, by order. */
export async function filesOfOrders(
  connection: Connection,
  orders: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (orders.length === 0) return new Map()
  const rows = await tables(connection)
    .selectFrom('payment_line')
    .select(['order_id', 'file_id'])
    .where('order_id', 'in', [...orders])
    .execute()
  return new Map(rows.map(({ order_id: order, file_id: file }) => [order, file]))
}
