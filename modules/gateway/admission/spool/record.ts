import { FeilunError } from '#platform/errors'
import type { AdmissionFault } from '../model.ts'
import type { Begun, Ended, Noted } from './lines.ts'
import type { SpoolWriter } from './writer.ts'

export interface OnRecord {
  /** Puts a call on record before it goes on. Gives the segment. @throws FeilunError `not-ready` where that cannot be */
  readonly begin: (line: Begun) => number
  /** Puts an end on record; what cannot be written is kept here and tried again, and until then nobody is let in. */
  readonly end: (line: Ended | Noted, begunIn?: number) => void
  /** Tries again; where nothing waits, whether there is room: nobody may be sent here who would find out otherwise. */
  readonly retry: () => void
  readonly isWritable: () => boolean
  readonly isEmpty: () => boolean
}

interface Stuck {
  readonly line: Ended | Noted
  readonly begunIn: number | undefined
}

/** So many refusals are remembered where they cannot be written. Calls that cost are bounded by those that run, as nobody is let in; refusals are not. */
const mostNotes = 10_000

/** What stands between calls and a disk that may be full. */
export function keepOnRecord(writer: SpoolWriter, onFault: (fault: AdmissionFault) => void): OnRecord {
  const stuck: Stuck[] = []
  let isWritable = true

  const failed = (error: unknown): void => {
    // Said once, until it is well again: a full disk would fill the log too.
    if (isWritable)
      onFault({ kind: 'spool-unwritable', detail: error instanceof Error ? error.message : String(error) })
    isWritable = false
  }
  const writeEnd = ({ line, begunIn }: Stuck): void => {
    writer.write(line)
    if (begunIn !== undefined) writer.callEnded(begunIn)
  }
  const retry = (): void => {
    try {
      for (let first = stuck[0]; first !== undefined; first = stuck[0]) {
        writeEnd(first)
        stuck.shift()
      }
      if (!isWritable) writer.probe()
      isWritable = true
    } catch (error) {
      failed(error)
    }
  }

  return {
    begin: (line) => {
      if (stuck.length > 0) retry()
      try {
        if (stuck.length > 0) throw new Error('What has ended cannot be put on record.')
        const segment = writer.write(line)
        isWritable = true
        return segment
      } catch (error) {
        failed(error)
        throw new FeilunError('not-ready', {}, [], error)
      }
    },
    end: (line, begunIn) => {
      if (stuck.length > 0) {
        if (line.kind === 'noted' && stuck.length >= mostNotes) return
        stuck.push({ line, begunIn })
        return
      }
      try {
        writeEnd({ line, begunIn })
      } catch (error) {
        failed(error)
        stuck.push({ line, begunIn })
      }
    },
    retry: () => {
      if (stuck.length > 0 || !isWritable) retry()
    },
    isWritable: () => isWritable,
    isEmpty: () => stuck.length === 0,
  }
}
