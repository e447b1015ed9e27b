import type { CallRecord } from '../model/call.ts'

/** How long records wait to be told of together. */
const waitMs = 100

export interface Told {
  readonly push: (record: CallRecord) => void
  /** Tells of all that wait, at once. */
  readonly flush: () => void
}

/** Tells of records a little later and many at a time, so that no call waits for who is told of it. */
export function tellLater(tell: (records: readonly CallRecord[]) => void): Told {
  let waiting: CallRecord[] = []
  let timer: NodeJS.Timeout | undefined
  const flush = (): void => {
    clearTimeout(timer)
    timer = undefined
    const records = waiting
    waiting = []
    if (records.length > 0) tell(records)
  }
  return {
    push: (record) => {
      waiting.push(record)
      timer ??= setTimeout(flush, waitMs).unref()
    },
    flush,
  }
}
