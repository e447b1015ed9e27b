import type { Connection } from '#platform/database'
import { tables, type LineRow, type ReportLineRow, type ReportRow } from './tables.ts'

/** Keeps a report, unless the same bytes were taken in already: then nothing. */
export async function addReport(connection: Connection, report: ReportRow): Promise<boolean> {
  const added = await tables(connection)
    .insertInto('payment_report')
    .values(report)
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

export async function reportBySum(connection: Connection, sha256: string): Promise<ReportRow | undefined> {
  return tables(connection).selectFrom('payment_report').selectAll().where('sha256', '=', sha256).executeTakeFirst()
}

/** The lines that what a report names stands in: by the bank's name of a transfer, and by our name of a message. */
export async function linesNamed(
  connection: Connection,
  endToEnd: readonly string[],
  messages: readonly string[],
): Promise<readonly (Pick<LineRow, 'order_id' | 'end_to_end'> & { readonly message_id: string | null })[]> {
  if (endToEnd.length === 0 && messages.length === 0) return []
  return tables(connection)
    .selectFrom('payment_line')
    .innerJoin('payment_file', 'payment_file.id', 'payment_line.file_id')
    .select(['payment_line.order_id', 'payment_line.end_to_end', 'payment_file.message_id'])
    .where(({ eb, or }) =>
      or([
        ...(endToEnd.length === 0 ? [] : [eb('payment_line.end_to_end', 'in', [...endToEnd])]),
        ...(messages.length === 0 ? [] : [eb('payment_file.message_id', 'in', [...messages])]),
      ]),
    )
    .orderBy('payment_line.order_id')
    .execute()
}

/** What the bank called the movement by which each of these orders came to count as paid. */
export async function paidByOf(
  connection: Connection,
  orders: readonly string[],
): Promise<ReadonlyMap<string, string | undefined>> {
  if (orders.length === 0) return new Map()
  const rows = await tables(connection)
    .selectFrom('payment_report_line')
    .select(['order_id', 'bank_reference'])
    .where('order_id', 'in', [...orders])
    .where('says', '=', 'paid')
    .where('came_to', 'in', ['changed', 'already'])
    .orderBy('bank_reference')
    .execute()
  const known = new Map<string, string | undefined>()
  for (const { order_id: order, bank_reference: reference } of rows)
    if (order !== null && reference !== null && !known.has(order)) known.set(order, reference)
  return known
}

export async function addReportLines(connection: Connection, lines: readonly ReportLineRow[]): Promise<void> {
  const atOnce = 500
  for (let from = 0; from < lines.length; from += atOnce)
    await tables(connection)
      .insertInto('payment_report_line')
      .values(lines.slice(from, from + atOnce))
      .execute()
}

export interface ReportCount {
  readonly says: ReportLineRow['says']
  readonly came_to: ReportLineRow['came_to']
  readonly count: number
}

export async function countsOfReport(connection: Connection, report: string): Promise<readonly ReportCount[]> {
  return tables(connection)
    .selectFrom('payment_report_line')
    .select(({ fn }) => ['says', 'came_to', fn.countAll<number>().as('count')])
    .where('report_id', '=', report)
    .groupBy(['says', 'came_to'])
    .execute()
}

export type OpenLine = ReportLineRow & Pick<ReportRow, 'kind' | 'at'> & { readonly reference: string | null }

/** What waits for a person, the oldest first. */
export async function openLines(connection: Connection, most: number): Promise<readonly OpenLine[]> {
  return tables(connection)
    .selectFrom('payment_report_line')
    .innerJoin('payment_report', 'payment_report.id', 'payment_report_line.report_id')
    .leftJoin('payment_order', 'payment_order.id', 'payment_report_line.order_id')
    .selectAll('payment_report_line')
    .select(['payment_report.kind', 'payment_report.at', 'payment_order.reference'])
    .where('came_to', '=', 'exception')
    .where('settled_at', 'is', null)
    .orderBy('payment_report.at')
    .orderBy('report_id')
    .orderBy('position')
    .limit(most)
    .execute()
}

/** Marks one as dealt with; of several who try, one does. */
export async function settleLine(
  connection: Connection,
  { report, position }: { readonly report: string; readonly position: number },
  settled: Pick<ReportLineRow, 'settled_by' | 'settled_name' | 'settled_at' | 'settled_note'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tables(connection)
    .updateTable('payment_report_line')
    .set(settled)
    .where('report_id', '=', report)
    .where('position', '=', position)
    .where('came_to', '=', 'exception')
    .where('settled_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows) === 1
}
