import { createHash } from 'node:crypto'
import { may, partyId, type Actor } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import type { PaymentsNeeds } from '../model/ports.ts'
import { filePurpose } from '../model/sealing.ts'
import { addEvents } from '../store/events.ts'
import { fileHead, linesOf, sealedFile } from '../store/files.ts'
import { as, requireMay } from './permit.ts'

export interface StoredFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

/**
 * The file as it was made when it was released, to the byte, however often it is asked for. It names payees, so each of them can see who read it.
 * @throws FeilunError `payment-file-unknown`, `payment-file-unreadable`, `not-permitted`
 */
export async function downloadFile(
  { database, secrets, now, logRead }: Pick<PaymentsNeeds, 'database' | 'secrets' | 'now' | 'logRead'>,
  actor: Actor,
  id: string,
): Promise<StoredFile> {
  if (!may(actor, 'payment.read')) throw new FeilunError('not-permitted')
  return as(database, actor, async (connection) => {
    const file = await fileHead(connection, id, 'look')
    if (file === undefined || file.state !== 'released') throw new FeilunError('payment-file-unknown')
    requireMay(actor, 'payment.read', file.schemes)
    const sealed = await sealedFile(connection, id)
    const text = sealed === undefined ? undefined : secrets.open(filePurpose, sealed)
    const bytes = Buffer.from(text ?? '')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (text === undefined || sha256 !== file.sha256)
      throw new FeilunError('payment-file-unreadable', { number: file.number })
    const parties = new Set((await linesOf(connection, id)).map(({ party }) => party))
    for (const party of parties)
      await logRead(connection, { actor, about: partyId(party), what: 'payee', why: `payment file ${file.number}` })
    await addEvents(connection, { actor, at: now(), kind: 'downloaded', file: id })
    return { name: `payments-${file.number}.xml`, bytes, sha256 }
  })
}
