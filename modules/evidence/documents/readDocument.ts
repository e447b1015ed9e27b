import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { FeilunError } from '#platform/errors'
import type { ReadDocument } from './document.ts'
import type { Fault } from './fault.ts'
import { sniff } from './kind.ts'
import type { Delivery, Order } from './worker.ts'

const megabyte = 1_048_576
/** A text of more characters than this is refused whatever the setting: PostgreSQL keeps 1 GB in a field, and a character may take three bytes. */
const mostCharacters = 256 * megabyte
const mostPassages = 200_000
const mostSeconds = 60
const heapMegabytes = 1_024
/** What a thread takes outside its heap (unpacked streams) is only seen as growth of the process. */
const growthMegabytes = 1_536
/**
 * A PDF takes far less: 3,000 pages of 14 million characters took 230 MB, and every byte of the file is held four times over. What
 * `checkInflation` cannot see is stopped here.
 */
const pdfGrowthMegabytes = 384
const pdfCopies = 4
const watchEvery = 50

const entry = join(import.meta.dirname, 'worker.ts')

/** In bytes, by how much the process may grow while a document is read. */
const mostGrowthFor = (bytes: Uint8Array): number =>
  sniff(bytes) === 'pdf' ? pdfGrowthMegabytes * megabyte + pdfCopies * bytes.length : growthMegabytes * megabyte

/** Reads in a thread that is ended when it takes too long or too much: whatever a document does, this process goes on. */
function deliver(order: Order): Promise<Delivery> {
  return new Promise((resolve) => {
    const worker = new Worker(entry, {
      workerData: order,
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    })
    const mostGrowth = mostGrowthFor(order.bytes)
    const baseline = process.memoryUsage.rss()
    const end = (delivery: Delivery) => {
      clearInterval(watch)
      clearTimeout(alarm)
      resolve(delivery)
      void worker.terminate()
    }
    const fail = (fault: Fault) => end({ ok: false, fault })
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - baseline > mostGrowth) fail('too-large')
    }, watchEvery)
    const alarm = setTimeout(() => fail('unreadable'), mostSeconds * 1_000)
    worker.on('message', (delivery: Delivery) => end(delivery))
    worker.on('error', (error) =>
      fail('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'unreadable'),
    )
    worker.on('exit', () => fail('unreadable'))
  })
}

let last: Promise<unknown> = Promise.resolve()

/** One document at a time: each may take much memory, and growth of the process is laid at its door. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = last.then(work)
  last = turn.catch(() => {})
  return turn
}

const refusal = (fault: Fault, name: string, { maxDocumentBytes }: SizeLimit): FeilunError =>
  new FeilunError(`document-${fault}`, { name, limit: Math.floor(maxDocumentBytes / megabyte) })

export interface SizeLimit {
  readonly maxDocumentBytes: number
}

export interface UnreadDocument {
  readonly name: string
  readonly bytes: Uint8Array
  /** What came with the document said of its encoding. Its own byte order mark, and UTF-8, go before. */
  readonly charset?: string | undefined
}

/** @throws FeilunError `document-too-large` */
export function checkSize({ name, bytes }: UnreadDocument, limit: SizeLimit): void {
  if (bytes.length > limit.maxDocumentBytes) throw refusal('too-large', name, limit)
}

/**
 * Reads a document of whatever kind its bytes say it is.
 * @throws FeilunError `document-unreadable`, `-empty`, `-too-large`, `-encoding` or `-kind-unknown`
 */
export async function readDocument(document: UnreadDocument, limit: SizeLimit): Promise<ReadDocument> {
  checkSize(document, limit)
  const { bytes, name, charset } = document
  const limits = { size: Math.min(limit.maxDocumentBytes, mostCharacters), passages: mostPassages }
  const delivery = await inTurn(() => deliver({ bytes, limits, ...(charset === undefined ? {} : { charset }) }))
  if (!delivery.ok) throw refusal(delivery.fault, name, limit)
  return delivery.document
}
