import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { byteOrderMark, csvLine } from '#platform/http'

type Cell = string | number | undefined

/** Lines as they come, portion by portion, each of which is asked for when the one before it has been taken. */
export type Portions = AsyncIterable<readonly (readonly Cell[])[]>

/** A table as CSV while it is read: whoever reads slowly is waited for, and whoever leaves ends the reading. */
export function csvStream(columns: readonly string[], portions: Portions): PassThrough {
  const out = new PassThrough()
  const left = new AbortController()
  out.once('close', () => left.abort())
  out.write(byteOrderMark + csvLine(columns))
  const write = async (): Promise<void> => {
    for await (const rows of portions) {
      left.signal.throwIfAborted()
      if (!out.write(rows.map(csvLine).join(''))) await once(out, 'drain', { signal: left.signal })
    }
  }
  void write().then(
    () => out.end(),
    (error: unknown) => out.destroy(left.signal.aborted ? undefined : asError(error)),
  )
  return out
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error('The table broke off.'))
