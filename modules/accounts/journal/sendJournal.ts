import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { byteOrderMark, csvLine } from '#platform/http'
import type { AccountPath } from '../model/ledger.ts'
import type { Transfer } from './transfer.ts'

const columns = [
  'transfer',
  'at',
  'kind',
  'account',
  'unit',
  'hold',
  'granted',
  'free',
  'held',
  'settled',
  'limit',
  'key',
  'by',
  'reason',
] as const

const rowOf = (transfer: Transfer): readonly (string | number | undefined)[] => [
  transfer.id,
  transfer.at.toISOString(),
  transfer.kind,
  transfer.account,
  transfer.unit,
  transfer.hold,
  transfer.granted,
  transfer.free,
  transfer.held,
  transfer.settled,
  transfer.limit,
  transfer.key,
  transfer.by,
  transfer.reason,
]

/** What the export reads from. */
export interface JournalSource {
  readonly eachTransfer: (path: AccountPath, take: (transfers: readonly Transfer[]) => Promise<void>) => Promise<void>
}

/** Every transfer of an account and below as CSV, amounts in smallest parts. Whoever reads slowly is waited for, and whoever leaves ends the reading. */
export function journalCsv(source: JournalSource, path: AccountPath): PassThrough {
  const out = new PassThrough()
  const left = new AbortController()
  out.once('close', () => left.abort())
  out.write(byteOrderMark + csvLine([...columns]))
  void source
    .eachTransfer(path, async (transfers) => {
      left.signal.throwIfAborted()
      const roomLeft = out.write(transfers.map((transfer) => csvLine(rowOf(transfer))).join(''))
      if (!roomLeft) await once(out, 'drain', { signal: left.signal })
    })
    .then(
      () => out.end(),
      (error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))),
    )
  return out
}

export function sendJournal(reply: FastifyReply, source: JournalSource, path: AccountPath): FastifyReply {
  const name = path === '' ? 'accounts' : path.replaceAll('/', '-')
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}.csv"`)
    .send(journalCsv(source, path))
}
