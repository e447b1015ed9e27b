import { minor } from '#modules/accounts'
import { isUuid, may, type Actor } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import type { FileView } from '../model/file.ts'
import type { PaymentsNeeds } from '../model/ports.ts'
import { addEvents } from '../store/events.ts'
import { addFile, fileHead, filesOfOrders } from '../store/files.ts'
import { fileView } from '../store/fileView.ts'
import { moveOrders, ordersByIds } from '../store/orders.ts'
import type { OrderRow } from '../store/tables.ts'
import { as, requireMay } from './permit.ts'

/** A file larger than this is slow to look through, and looking through it is what the second person is for. */
export const mostInFile = 1_000

/** What the bank calls a transfer: 32 hexadecimal digits, within the standard’s 35 characters. */
const endToEndOf = (order: string): string => order.replaceAll('-', '').toUpperCase()

function refuseUnlessDue(rows: readonly OrderRow[]): void {
  const moved = rows.find(({ state }) => state !== 'due')
  if (moved !== undefined) throw new FeilunError('payment-moved-on', { reference: moved.reference })
  const unsure = rows.find(({ payee_to_check: toCheck }) => toCheck)
  if (unsure !== undefined) throw new FeilunError('payee-unconfirmed', { reference: unsure.reference })
  if (new Set(rows.map(({ currency }) => currency)).size > 1) throw new FeilunError('payment-mixed')
}

/**
 * Puts payments that are due into a file for somebody else to release.
 * @param key a UUID that the page gave its form: pressed twice, the file is made once
 * @throws FeilunError `payment-none-chosen`, `payment-unknown`, `payment-moved-on`, `payee-unconfirmed`, `payment-mixed`, `not-permitted`
 */
export async function prepareFile(
  { database, now, newId }: Pick<PaymentsNeeds, 'database' | 'now' | 'newId'>,
  actor: Actor,
  chosen: readonly string[],
  key?: string,
): Promise<FileView> {
  const ids = [...new Set(chosen)]
  if (ids.length === 0 || ids.length > mostInFile) throw new FeilunError('payment-none-chosen', { most: mostInFile })
  if (!ids.every(isUuid)) throw new FeilunError('payment-unknown')
  if (!may(actor, 'payment.prepare')) throw new FeilunError('not-permitted')
  const id = key !== undefined && isUuid(key) ? key.toLowerCase() : newId()
  return as(database, actor, async (connection) => {
    const rows = await ordersByIds(connection, ids, 'lock')
    if (rows.length < ids.length) throw new FeilunError('payment-unknown')
    requireMay(actor, 'payment.prepare', new Set(rows.map(({ scheme }) => scheme)))
    const made = await fileHead(connection, id, 'look')
    if (made !== undefined && made.prepared_by === actor.person) {
      const where = await filesOfOrders(connection, ids)
      if (made.orders === ids.length && ids.every((each) => where.get(each) === id)) return fileView(made)
    }
    refuseUnlessDue(rows)
    const at = now()
    const ordered = rows.toSorted((a, b) => a.ordered_at.getTime() - b.ordered_at.getTime() || (a.id < b.id ? -1 : 1))
    const fileId = made === undefined ? id : newId()
    await moveOrders(connection, ids, { from: ['due'], to: 'batched' }, at)
    await addFile(
      connection,
      {
        id: fileId,
        orders: rows.length,
        total: minor(rows.reduce((sum, { amount }) => sum + amount, 0)),
        currency: ordered[0]?.currency ?? '',
        schemes: [...new Set(rows.map(({ scheme }) => scheme))].toSorted(),
        prepared_by: actor.person,
        prepared_name: actor.name,
        prepared_at: at,
      },
      ordered.map((row, index) => ({
        order_id: row.id,
        file_id: fileId,
        position: index + 1,
        end_to_end: endToEndOf(row.id),
      })),
    )
    await addEvents(connection, { actor, at, kind: 'batched', file: fileId, orders: ids })
    const kept = await fileHead(connection, fileId, 'look')
    if (kept === undefined) throw new Error('a file that was made is not there')
    return fileView(kept)
  })
}
