/** Runs in a thread of its own: reads one document, sends what it found, and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import type { ReadDocument } from './document.ts'
import { DocumentFault, type Fault } from './fault.ts'
import { parseDocument, type ParseLimits } from './parseDocument.ts'

export interface Order {
  readonly bytes: Uint8Array
  readonly limits: ParseLimits
  readonly charset?: string
}

export type Delivery =
  | { readonly ok: true; readonly document: ReadDocument }
  | { readonly ok: false; readonly fault: Fault }

const { bytes, limits, charset }: Order = workerData
let delivery: Delivery
try {
  delivery = { ok: true, document: await parseDocument(bytes, limits, charset) }
} catch (error) {
  // Whatever else a parser stumbles over, the document is what it could not read.
  delivery = { ok: false, fault: error instanceof DocumentFault ? error.fault : 'unreadable' }
}
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin; windows do.
parentPort?.postMessage(delivery)
