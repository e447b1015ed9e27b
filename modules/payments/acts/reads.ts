import { minor, type Minor, type Unit } from '#modules/accounts'
import { isUuid, may, type Actor } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import type { FileView, FileWithOrders } from '../model/file.ts'
import type { OrderState, OrderView } from '../model/order.ts'
import type { PaymentsNeeds } from '../model/ports.ts'
import type { ReportException } from '../model/report.ts'
import { eventsOfFile, eventsOfOrder } from '../store/events.ts'
import { fileHead, fileHeads, filesOfOrders, linesOf } from '../store/files.ts'
import { fileView } from '../store/fileView.ts'
import { dueRows, orderSums, orderView, sharedAccounts, unitOf } from '../store/orders.ts'
import { openLines, settleLine } from '../store/reports.ts'
import type { EventKind } from '../store/tables.ts'
import { lockedOrder } from './payees.ts'
import { as } from './permit.ts'

type Needs = Pick<PaymentsNeeds, 'database' | 'now'>

export interface DueOrder {
  readonly order: OrderView
  /** Another party is paid to the same account. It may be right; somebody should look. */
  readonly sharedAccount: boolean
}

export interface OrderSumView {
  readonly state: OrderState
  readonly currency: Unit
  readonly count: number
  readonly total: Minor
}

/** Lists are bounded by this. */
export const mostListed = 200

const requireReader = (actor: Actor) => {
  if (!may(actor, 'payment.read')) throw new FeilunError('not-permitted')
}

/** What waits to be put into a file, the oldest first, a page of them. */
export async function due(needs: Needs, actor: Actor, page = 1): Promise<readonly DueOrder[]> {
  requireReader(actor)
  return as(needs.database, actor, async (connection) => {
    const rows = await dueRows(connection, mostListed, (page - 1) * mostListed)
    const shared = await sharedAccounts(connection, rows)
    return rows.map((row) => ({ order: orderView(row), sharedAccount: shared.has(row.id) }))
  })
}

/** How many payments stand where, and what they come to. */
export async function sums(needs: Needs, actor: Actor): Promise<readonly OrderSumView[]> {
  requireReader(actor)
  return as(needs.database, actor, async (connection) =>
    (await orderSums(connection)).map(({ state, currency, count, total }) => ({
      state,
      currency: unitOf(currency),
      count,
      total: minor(total),
    })),
  )
}

export async function files(needs: Needs, actor: Actor, page = 1): Promise<readonly FileView[]> {
  requireReader(actor)
  return as(needs.database, actor, async (connection) =>
    (await fileHeads(connection, mostListed, (page - 1) * mostListed)).map(fileView),
  )
}

/** @throws FeilunError `payment-file-unknown` */
export async function file(needs: Needs, actor: Actor, id: string): Promise<FileWithOrders> {
  requireReader(actor)
  return as(needs.database, actor, async (connection) => {
    const head = await fileHead(connection, id, 'look')
    if (head === undefined) throw new FeilunError('payment-file-unknown')
    const lines = await linesOf(connection, id)
    const shared = await sharedAccounts(connection, lines)
    return {
      file: fileView(head),
      lines: lines.map((line) => ({
        order: orderView(line),
        endToEnd: line.end_to_end,
        sharedAccount: shared.has(line.id),
      })),
      history: await eventsOfFile(connection, id),
    }
  })
}

export interface OrderWithHistory {
  readonly order: OrderView
  readonly file: string | undefined
  readonly history: readonly {
    readonly at: Date
    readonly name: string
    readonly kind: EventKind
    readonly note: string | null
  }[]
}

/** @throws FeilunError `payment-unknown` */
export async function order(needs: Needs, actor: Actor, id: string): Promise<OrderWithHistory> {
  requireReader(actor)
  return as(needs.database, actor, async (connection) => {
    const row = await lockedOrder(connection, id, 'look')
    const stands = await filesOfOrders(connection, [row.id])
    return { order: orderView(row), file: stands.get(row.id), history: await eventsOfOrder(connection, row.id) }
  })
}

/** What reports left for a person to look at, the oldest first. */
export async function exceptions(needs: Needs, actor: Actor): Promise<readonly ReportException[]> {
  requireReader(actor)
  return as(needs.database, actor, async (connection) =>
    (await openLines(connection, mostListed)).map((line) => ({
      report: line.report_id,
      position: line.position,
      kind: line.kind,
      at: line.at,
      why: line.exception ?? 'unclear',
      endToEnd: line.end_to_end,
      says: line.says,
      amount: line.amount === null ? undefined : minor(line.amount),
      currency: line.currency ?? undefined,
      bankReference: line.bank_reference ?? undefined,
      reference: line.reference ?? undefined,
    })),
  )
}

/** Notes what became of an exception. The books are not touched by it. @throws FeilunError `report-line-unknown`, `not-permitted` */
export async function settleException(
  { database, now }: Needs,
  actor: Actor,
  line: { readonly report: string; readonly position: number },
  note: string,
): Promise<void> {
  if (!may(actor, 'payment.reconcile')) throw new FeilunError('not-permitted')
  const known =
    isUuid(line.report) &&
    Number.isSafeInteger(line.position) &&
    (await as(database, actor, (connection) =>
      settleLine(connection, line, {
        settled_by: actor.person,
        settled_name: actor.name,
        settled_at: now(),
        settled_note: note.slice(0, 2_000),
      }),
    ))
  if (!known) throw new FeilunError('report-line-unknown')
}
