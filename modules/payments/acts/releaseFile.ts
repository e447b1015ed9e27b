import { createHash } from 'node:crypto'
import { minor } from '#modules/accounts'
import { may, type Actor } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import { faultsOfMessage } from '../iso/checkMessage.ts'
import { creditTransferMessage } from '../iso/creditTransfer.ts'
import type { FileView } from '../model/file.ts'
import type { Payee } from '../model/order.ts'
import { readPayee } from '../model/payee.ts'
import type { Debtor, PaymentsNeeds } from '../model/ports.ts'
import { filePurpose, payeePurpose } from '../model/sealing.ts'
import { addEvents } from '../store/events.ts'
import { closeFile, fileHead, linesOf, type FileHead, type OrderLine } from '../store/files.ts'
import { fileView } from '../store/fileView.ts'
import { moveOrders, ordersByIds, unitOf } from '../store/orders.ts'
import { as, requireMay } from './permit.ts'

type Needs = Pick<PaymentsNeeds, 'database' | 'ledger' | 'secrets' | 'now' | 'today' | 'debtor'>

const payeeIn = (secrets: Needs['secrets'], line: OrderLine, number: number): Payee => {
  const opened = secrets.open(payeePurpose, line.payee_sealed)
  if (opened === undefined) throw new FeilunError('payment-file-unreadable', { number })
  return readPayee(opened)
}

function messageOf(needs: Needs, debtor: Debtor, file: FileHead, lines: readonly OrderLine[], madeAt: Date) {
  const executeOn = needs.today()
  const messageId = file.id.replaceAll('-', '').toUpperCase()
  const xml = creditTransferMessage({
    messageId,
    madeAt,
    executeOn,
    currency: unitOf(file.currency),
    debtor,
    transfers: lines.map((line) => ({
      endToEnd: line.end_to_end,
      amount: minor(line.amount),
      payee: payeeIn(needs.secrets, line, file.number),
      about: line.reference,
    })),
  })
  const faults = faultsOfMessage(xml)
  if (faults.length > 0) throw new Error(`a payment file would not be valid: ${faults.slice(0, 5).join('; ')}`)
  return { xml, messageId, executeOn }
}

/**
 * Sends a file on its way: settles what the ledger holds for each payment and makes the bank’s message, in one transaction. Pressed twice by the same person,
 * it is released once. Whoever prepared it cannot release it.
 * @throws FeilunError `payment-file-unknown`, `payment-file-closed`, `payment-four-eyes`, `payments-not-set-up`, `payment-file-unreadable`,
 *   `not-permitted`, and the ledger’s of a hold
 */
export async function releaseFile(needs: Needs, actor: Actor, id: string): Promise<FileView> {
  const { database, ledger, secrets, now, debtor } = needs
  if (!may(actor, 'payment.release')) throw new FeilunError('not-permitted')
  return as(database, actor, async (connection) => {
    const file = await fileHead(connection, id, 'lock')
    if (file === undefined) throw new FeilunError('payment-file-unknown')
    requireMay(actor, 'payment.release', file.schemes)
    if (file.state === 'released' && file.closed_by === actor.person) return fileView(file)
    if (file.state !== 'prepared') throw new FeilunError('payment-file-closed', { number: file.number })
    if (file.prepared_by === actor.person) throw new FeilunError('payment-four-eyes', { number: file.number })
    if (debtor === undefined) throw new FeilunError('payments-not-set-up')
    const lines = await linesOf(connection, id)
    if (lines.length !== file.orders) throw new Error('a payment file does not hold what it was prepared with')
    const ids = lines.map((line) => line.id)
    await ordersByIds(connection, ids, 'lock')
    const at = now()
    const { xml, messageId, executeOn } = messageOf(needs, debtor, file, lines, at)
    const books = ledger.within(connection)
    for (const line of lines) {
      await books.settle({
        key: `payment ${line.id}`,
        by: actor.person,
        hold: line.hold,
        amount: minor(line.amount),
        rest: 'keep',
      })
    }
    await moveOrders(connection, ids, { from: ['batched'], to: 'released' }, at)
    await closeFile(connection, id, {
      state: 'released',
      closed_by: actor.person,
      closed_name: actor.name,
      closed_at: at,
      message_id: messageId,
      execute_on: executeOn,
      sealed: secrets.seal(filePurpose, xml),
      sha256: createHash('sha256').update(xml).digest('hex'),
      bytes: Buffer.byteLength(xml),
    })
    await addEvents(connection, { actor, at, kind: 'released', file: id, orders: ids })
    await addEvents(connection, { actor, at, kind: 'released', file: id })
    const released = await fileHead(connection, id, 'look')
    if (released === undefined) throw new Error('a file that was released is not there')
    return fileView(released)
  })
}
