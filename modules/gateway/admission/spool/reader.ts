import { closeSync, openSync, readSync } from 'node:fs'
import { readLine, type Line } from './lines.ts'
import { segmentPath } from './folder.ts'

export interface Portion {
  readonly lines: readonly Line[]
  /** Where to go on: after the last whole line. */
  readonly next: number
  /** Places of lines that are not as they were written. */
  readonly damaged: readonly number[]
}

const usualBytes = 262_144
const lineFeed = 0x0a

/**
 * Whole lines of a segment from a place on, about a quarter of a megabyte of them. What stands after the last line feed is left: it is being written, or was never
 * acknowledged.
 */
export function readPortion(folder: string, segment: number, from: number, bytes = usualBytes): Portion {
  const file = openSync(segmentPath(folder, segment), 'r')
  try {
    const buffer = Buffer.allocUnsafe(bytes)
    const length = readSync(file, buffer, 0, bytes, from)
    const end = buffer.subarray(0, length).lastIndexOf(lineFeed)
    // One line that is longer than a portion.
    if (end === -1 && length === bytes) return readPortion(folder, segment, from, bytes * 4)
    const lines: Line[] = []
    const damaged: number[] = []
    let at = 0
    while (at <= end) {
      const stop = buffer.indexOf(lineFeed, at)
      const line = readLine(buffer.subarray(at, stop))
      if (line === undefined) damaged.push(from + at)
      else lines.push(line)
      at = stop + 1
    }
    return { lines, next: from + at, damaged }
  } finally {
    closeSync(file)
  }
}

/** Every whole line of a segment, or from a place on, in order. */
export function* linesOf(folder: string, segment: number, start = 0): Generator<Line> {
  for (let from = start; ;) {
    const { lines, next } = readPortion(folder, segment, from)
    yield* lines
    if (next === from) return
    from = next
  }
}
