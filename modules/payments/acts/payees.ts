import { sql } from 'kysely'
import { may, partyId, type Actor } from '#modules/identity'
import type { Connection } from '#platform/database'
import { FeilunError } from '#platform/errors'
import type { OrderView, Payee } from '../model/order.ts'
import { accountOf, payeeOf, readPayee, tailOf } from '../model/payee.ts'
import type { PaymentsNeeds } from '../model/ports.ts'
import { payeePurpose } from '../model/sealing.ts'
import { addEvents } from '../store/events.ts'
import { orderView, ordersByIds } from '../store/orders.ts'
import { tables, type OrderRow } from '../store/tables.ts'
import { as, requireMay } from './permit.ts'

export async function lockedOrder(connection: Connection, id: string, lock: 'lock' | 'look'): Promise<OrderRow> {
  const [row] = await ordersByIds(connection, [id], lock)
  if (row === undefined) throw new FeilunError('payment-unknown')
  return row
}

/**
 * Where the money of an order goes, in full. The reading is written down for the party to see.
 * @throws FeilunError `payment-unknown`, `payment-file-unreadable`, `not-permitted`
 */
export async function showPayee(
  { database, secrets, now, logRead }: Pick<PaymentsNeeds, 'database' | 'secrets' | 'now' | 'logRead'>,
  actor: Actor,
  id: string,
): Promise<Payee> {
  if (!may(actor, 'payment.read')) throw new FeilunError('not-permitted')
  return as(database, actor, async (connection) => {
    const row = await lockedOrder(connection, id, 'look')
    requireMay(actor, 'payment.read', [row.scheme])
    const opened = secrets.open(payeePurpose, row.payee_sealed)
    if (opened === undefined) throw new FeilunError('payment-file-unreadable', { number: row.reference })
    await logRead(connection, {
      actor,
      about: partyId(row.party),
      what: 'payee',
      why: `payment for ${row.reference}`,
    })
    await addEvents(connection, { actor, at: now(), kind: 'shown', orders: [row.id] })
    return readPayee(opened)
  })
}

/**
 * After money came back: an officer has asked the payee, and the account is right as it is.
 * @throws FeilunError `payment-unknown`, `payment-moved-on`, `not-permitted`
 */
export async function confirmPayee(
  { database, now }: Pick<PaymentsNeeds, 'database' | 'now'>,
  actor: Actor,
  id: string,
  note: string,
): Promise<OrderView> {
  if (!may(actor, 'payment.prepare')) throw new FeilunError('not-permitted')
  return as(database, actor, async (connection) => {
    const row = await lockedOrder(connection, id, 'lock')
    requireMay(actor, 'payment.prepare', [row.scheme])
    if (!row.payee_to_check) return orderView(row)
    if (row.state !== 'due') throw new FeilunError('payment-moved-on', { reference: row.reference })
    const at = now()
    await tables(connection)
      .updateTable('payment_order')
      .set({ payee_to_check: false, changed_at: at })
      .where('id', '=', row.id)
      .execute()
    await addEvents(connection, { actor, at, kind: 'payee-confirmed', orders: [row.id], note: note.slice(0, 2_000) })
    return orderView({ ...row, payee_to_check: false, changed_at: at })
  })
}

/**
 * Puts the payee that a case gives now into those of its orders that are not on their way, inside the caller's transaction.
 * @returns how many orders go there now
 * @throws FeilunError `payee-invalid`
 */
export async function newPayee(
  { secrets, now }: Pick<PaymentsNeeds, 'secrets' | 'now'>,
  connection: Connection,
  { case: caseId, payee, by, name }: { case: string; payee: Payee; by: string; name: string },
): Promise<number> {
  const checked = payeeOf(payee)
  const { rows } = await sql<{ changed: number }>`
    select payment_new_payee(
      ${caseId}::uuid, ${secrets.seal(payeePurpose, JSON.stringify(checked))}, ${secrets.keyedHash(payeePurpose, accountOf(checked))},
      ${tailOf(checked)}, ${by}, ${name}, ${now()}::timestamptz
    ) as changed`.execute(tables(connection))
  return rows[0]?.changed ?? 0
}
