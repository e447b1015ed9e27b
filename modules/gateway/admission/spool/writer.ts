import { closeSync, fdatasync, ftruncateSync, openSync, rmSync, writeSync } from 'node:fs'
import { writtenLine, type Line } from './lines.ts'
import { segmentPath } from './folder.ts'

/** Where a line stands. */
export interface Place {
  readonly segment: number
  readonly offset: number
}

export interface SpoolWriter {
  /** Puts lines on record: when it returns, the end of this process does not lose them. Gives the segment. @throws Error of the disk, and then nothing is on record */
  readonly write: (line: Line) => number
  /** Finds out whether there is room again, and leaves nothing behind. @throws Error of the disk */
  readonly probe: () => void
  /** Where the next line will stand. */
  readonly end: () => Place
  /** A call that began in this segment has ended. */
  readonly callEnded: (segment: number) => void
  /** Deletes segments before this one that hold no call that still runs: always the oldest first. */
  readonly drop: (before: number) => void
  /** Asks the disk to keep what was written; the end of the machine loses at most what was written since. */
  readonly sync: () => Promise<void>
  readonly close: () => void
  /** How large a segment may be. */
  readonly segmentBytes: number
}

const usualBytes = 16 * 1_048_576
/** More than a usual line, and without a line feed: whoever reads takes it for what is still being written. */
const trial = Buffer.alloc(8_192, ' ')

/** The append-only record of a node, in segments of sixteen megabytes. */
export function createSpoolWriter(folder: string, segmentBytes = usualBytes): SpoolWriter {
  let segment = 1
  let offset = 0
  let synced = 0
  let oldest = 1
  /** Calls that run, by the segment in which they began. */
  const running = new Map<number, number>()
  let file = openSync(segmentPath(folder, segment), 'wx', 0o600)
  let syncing: Promise<void> | undefined
  const retired = new Set<number>()

  const append = (bytes: Buffer): void => {
    let done = 0
    try {
      while (done < bytes.length) done += writeSync(file, bytes, done, bytes.length - done, offset + done)
    } catch (error) {
      // A part of a line would spoil the next: the file is cut back to what is whole. What cannot be cut is overwritten by the next line.
      try {
        ftruncateSync(file, offset)
      } catch {
        // Said by the error below.
      }
      throw error
    }
    offset += bytes.length
  }

  const closeWhenSynced = (old: number): void => {
    if (syncing === undefined) closeSync(old)
    else retired.add(old)
  }

  const turn = (): void => {
    const next = openSync(segmentPath(folder, segment + 1), 'wx', 0o600)
    const old = file
    fdatasync(old, () => closeWhenSynced(old))
    file = next
    segment += 1
    offset = 0
    synced = 0
  }

  return {
    write: (line) => {
      const bytes = writtenLine(line)
      if (offset > 0 && offset + bytes.length > segmentBytes) turn()
      append(bytes)
      if (line.kind === 'begun') running.set(segment, (running.get(segment) ?? 0) + 1)
      return segment
    },
    probe: () => {
      const before = offset
      append(trial)
      offset = before
      ftruncateSync(file, before)
    },
    end: () => ({ segment, offset }),
    callEnded: (began) => void running.set(began, (running.get(began) ?? 1) - 1),
    drop: (before) => {
      for (; oldest < before && oldest < segment && (running.get(oldest) ?? 0) === 0; oldest += 1) {
        rmSync(segmentPath(folder, oldest), { force: true })
        running.delete(oldest)
      }
    },
    sync: () => {
      const [target, upTo] = [file, offset]
      if (syncing !== undefined || synced === upTo) return syncing ?? Promise.resolve()
      syncing = new Promise<void>((done, failed) => {
        fdatasync(target, (error) => (error === null ? done() : failed(error)))
      })
        .then(() => {
          if (file === target) synced = upTo
        })
        .finally(() => {
          syncing = undefined
          for (const old of retired) closeSync(old)
          retired.clear()
        })
      return syncing
    },
    close: () => closeSync(file),
    segmentBytes,
  }
}
