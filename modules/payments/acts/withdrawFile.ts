import { may, type Actor } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import type { FileView } from '../model/file.ts'
import type { PaymentsNeeds } from '../model/ports.ts'
import { addEvents } from '../store/events.ts'
import { closeFile, dropLines, fileHead, linesOf } from '../store/files.ts'
import { fileView } from '../store/fileView.ts'
import { moveOrders, ordersByIds } from '../store/orders.ts'
import { as, requireMay } from './permit.ts'

/**
 * Takes a file that was not released apart: its payments are due again. An officer may, and so may the approver who will not release it.
 * @throws FeilunError `payment-file-unknown`, `payment-file-closed`, `not-permitted`
 */
export async function withdrawFile(
  { database, now }: Pick<PaymentsNeeds, 'database' | 'now'>,
  actor: Actor,
  id: string,
): Promise<FileView> {
  const action = may(actor, 'payment.prepare') ? 'payment.prepare' : 'payment.release'
  return as(database, actor, async (connection) => {
    const file = await fileHead(connection, id, 'lock')
    if (file === undefined) throw new FeilunError('payment-file-unknown')
    requireMay(actor, action, file.schemes)
    if (file.state === 'withdrawn' && file.closed_by === actor.person) return fileView(file)
    if (file.state !== 'prepared') throw new FeilunError('payment-file-closed', { number: file.number })
    const ids = (await linesOf(connection, id)).map((line) => line.id)
    const at = now()
    await ordersByIds(connection, ids, 'lock')
    await dropLines(connection, id)
    await moveOrders(connection, ids, { from: ['batched'], to: 'due' }, at)
    await closeFile(connection, id, {
      state: 'withdrawn',
      closed_by: actor.person,
      closed_name: actor.name,
      closed_at: at,
    })
    await addEvents(connection, { actor, at, kind: 'unbatched', file: id, orders: ids })
    await addEvents(connection, { actor, at, kind: 'unbatched', file: id })
    const withdrawn = await fileHead(connection, id, 'look')
    if (withdrawn === undefined) throw new Error('a file that was withdrawn is not there')
    return fileView(withdrawn)
  })
}
