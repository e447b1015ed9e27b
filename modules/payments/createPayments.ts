import type { Actor, Holding } from '#modules/identity'
import type { Connection } from '#platform/database'
import { cancelOrder } from './acts/cancelOrder.ts'
import { downloadFile, type StoredFile } from './acts/downloadFile.ts'
import { confirmPayee, newPayee, showPayee } from './acts/payees.ts'
import { prepareFile } from './acts/prepareFile.ts'
import * as reads from './acts/reads.ts'
import { releaseFile } from './acts/releaseFile.ts'
import { withdrawFile } from './acts/withdrawFile.ts'
import { paymentsHolding } from './holding/paymentsHolding.ts'
import type { FileView, FileWithOrders } from './model/file.ts'
import type { OrderView, Payee, PaymentAsk } from './model/order.ts'
import type { PaymentsNeeds } from './model/ports.ts'
import type { ReportException, TakenIn } from './model/report.ts'
import { placeOrder } from './order/placeOrder.ts'
import { takeIn } from './reconcile/takeIn.ts'
import { orderView, rowsOfCase } from './store/orders.ts'

/** Money that goes out. Every act refuses with `not-permitted` whoever has no office for the schemes that it touches. */
export interface Payments {
  /** What payments keep of people. */
  readonly holding: Holding
  /**
   * Orders a payment inside the caller's transaction, under whatever role it runs. The same key with the same content gives the first
   * order again.
   * @throws FeilunError `payee-invalid`, `payment-exceeds-hold`, `payment-key-reused`, and the ledger's of a hold
   */
  readonly order: (connection: Connection, ask: PaymentAsk) => Promise<OrderView>
  /** The orders of a case that the transaction may see, the oldest first. */
  readonly ordersOf: (connection: Connection, caseId: string) => Promise<readonly OrderView[]>
  /**
   * Puts the payee that a case gives now into those of its orders that are not on their way: after money came back, for one.
   * @throws FeilunError `payee-invalid`
   */
  readonly newPayee: (
    connection: Connection,
    given: { readonly case: string; readonly payee: Payee; readonly by: string; readonly name: string },
  ) => Promise<number>

  /** Whether an account to pay from is set: without one nothing is released. */
  readonly isSetUp: boolean
  /** Pages are counted from 1 and hold 200. */
  readonly due: (actor: Actor, page?: number) => Promise<readonly reads.DueOrder[]>
  readonly sums: (actor: Actor) => Promise<readonly reads.OrderSumView[]>
  readonly files: (actor: Actor, page?: number) => Promise<readonly FileView[]>
  readonly file: (actor: Actor, id: string) => Promise<FileWithOrders>
  readonly orderOf: (actor: Actor, id: string) => Promise<reads.OrderWithHistory>
  /** The payee in full; written down for the party to see. */
  readonly showPayee: (actor: Actor, order: string) => Promise<Payee>
  readonly confirmPayee: (actor: Actor, order: string, note: string) => Promise<OrderView>
  readonly cancel: (actor: Actor, order: string, why: string) => Promise<OrderView>

  readonly prepare: (actor: Actor, orders: readonly string[], key?: string) => Promise<FileView>
  readonly withdraw: (actor: Actor, file: string) => Promise<FileView>
  readonly release: (actor: Actor, file: string) => Promise<FileView>
  readonly download: (actor: Actor, file: string) => Promise<StoredFile>

  readonly reconcile: (actor: Actor, bytes: Uint8Array) => Promise<TakenIn>
  readonly exceptions: (actor: Actor) => Promise<readonly ReportException[]>
  readonly settleException: (
    actor: Actor,
    line: { readonly report: string; readonly position: number },
    note: string,
  ) => Promise<void>
}

/** Payments over their tables (`paymentsMigrations`). */
export function createPayments(needs: PaymentsNeeds): Payments {
  return {
    holding: paymentsHolding(needs),
    order: (connection, ask) => placeOrder(needs, connection, ask),
    ordersOf: async (connection, caseId) => (await rowsOfCase(connection, caseId)).map(orderView),
    newPayee: (connection, given) => newPayee(needs, connection, given),
    isSetUp: needs.debtor !== undefined,
    due: (actor, page) => reads.due(needs, actor, page),
    sums: (actor) => reads.sums(needs, actor),
    files: (actor, page) => reads.files(needs, actor, page),
    file: (actor, id) => reads.file(needs, actor, id),
    orderOf: (actor, id) => reads.order(needs, actor, id),
    showPayee: (actor, id) => showPayee(needs, actor, id),
    confirmPayee: (actor, id, note) => confirmPayee(needs, actor, id, note),
    cancel: (actor, id, why) => cancelOrder(needs, actor, id, why),
    prepare: (actor, ids, key) => prepareFile(needs, actor, ids, key),
    withdraw: (actor, id) => withdrawFile(needs, actor, id),
    release: (actor, id) => releaseFile(needs, actor, id),
    download: (actor, id) => downloadFile(needs, actor, id),
    reconcile: (actor, bytes) => takeIn(needs, actor, bytes),
    exceptions: (actor) => reads.exceptions(needs, actor),
    settleException: (actor, line, note) => reads.settleException(needs, actor, line, note),
  }
}
