/** A thread of its own that reads texts, one after the other, so that a long one keeps nobody waiting for a page. */
import { parentPort } from 'node:worker_threads'
import { createReader, type ReadText } from '#engines/reading'
import { engineVersion } from './engineVersion.ts'
import type { Delivery, Order } from './order.ts'

/** Preparing the names of a pack takes longer than reading a news report, and texts come with the same names again and again. */
let prepared: { readonly key: string; readonly read: ReadText } | undefined

function readerOf(known: Order['known']): ReadText {
  const key = JSON.stringify(known)
  if (prepared?.key !== key) prepared = { key, read: createReader(known) }
  return prepared.read
}

const engine = engineVersion()

parentPort?.on('message', ({ id, known, given }: Order) => {
  let delivery: Delivery
  try {
    delivery = { id, ok: true, reading: readerOf(known)(given), engine }
  } catch (error) {
    delivery = { id, ok: false, error }
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin; windows do.
  parentPort?.postMessage(delivery)
})
