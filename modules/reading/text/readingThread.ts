import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { GivenText, Known, Reading } from '#engines/reading'
import { FeilunError } from '#platform/errors'
import type { Delivery, Order } from './order.ts'

export interface ReadDone {
  readonly reading: Reading
  /** Names the code that read. */
  readonly engine: string
}

/** @throws FeilunError `text-not-read` where it takes too long or cannot be read */
export type ReadInThread = (known: Known, given: GivenText) => Promise<ReadDone>

const entry = join(import.meta.dirname, 'worker.ts')
/** A text of 100,000 characters takes about seven, on two cores that others use too; the longest that is read, about half of this. */
const mostSeconds = 60

/** Reads in one thread, in turn. It is ended when a text takes too long, and made anew for the next. */
export function readingThread(): ReadInThread {
  let worker: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()
  let orders = 0

  const end = () => {
    void worker?.terminate()
    worker = undefined
  }
  const make = () => {
    const made = new Worker(entry, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 512 } })
    // One that ends while nobody waits for it is made anew for the next; what it was doing, `deliver` tells.
    made.on('error', () => {})
    made.on('exit', () => {
      if (worker === made) worker = undefined
    })
    // A server that is done does not wait for a thread that has nothing to do.
    made.unref()
    return made
  }

  const deliver = (order: Order): Promise<ReadDone> =>
    new Promise((resolve, reject) => {
      const thread = (worker ??= make())
      const stop = () => {
        clearTimeout(alarm)
        thread.off('message', hear).off('error', fail).off('exit', fail)
      }
      const fail = (cause?: unknown) => {
        stop()
        end()
        reject(new FeilunError('text-not-read', {}, [], cause))
      }
      const alarm = setTimeout(fail, mostSeconds * 1_000)
      const hear = (delivery: Delivery) => {
        if (delivery.id !== order.id) return
        stop()
        if (delivery.ok) resolve({ reading: delivery.reading, engine: delivery.engine })
        else reject(new FeilunError('text-not-read', {}, [], delivery.error))
      }
      thread.on('message', hear).on('error', fail).on('exit', fail)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin; windows do.
      thread.postMessage(order)
    })

  return (known, given) => {
    const turn = last.then(() => deliver({ id: ++orders, known, given }))
    last = turn.catch(() => {})
    return turn
  }
}
