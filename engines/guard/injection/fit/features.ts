import { scan } from '../read/scan.ts'
import { windowLengths } from '../read/windows.ts'

/** The features of a text, block after block. `gramEnds[i]` is where block i's grams end. */
export interface Features {
  readonly grams: Int32Array
  readonly marks: Int32Array
  readonly gramEnds: readonly number[]
  readonly markEnds: readonly number[]
}

/** Reads a text's features with the scan that also judges. */
export function featuresOf(text: string): Features {
  const grams: number[] = []
  const marks: number[] = []
  const gramEnds: number[] = []
  const markEnds: number[] = []
  scan(text, (block) => {
    for (let at = 0; at < block.gramCount; at++) grams.push(block.grams[at] ?? 0)
    for (let at = 0; at < block.markCount; at++) marks.push(block.marks[at] ?? 0)
    gramEnds.push(grams.length)
    markEnds.push(marks.length)
  })
  return { grams: Int32Array.from(grams), marks: Int32Array.from(marks), gramEnds, markEnds }
}

/** The windows that judging looks at, as pairs of blocks. */
export function windowsOf(features: Features): readonly (readonly [number, number])[] {
  const blocks = features.gramEnds.length
  const windows: [number, number][] = []
  for (const length of windowLengths) {
    for (let from = 0; from === 0 || from + length <= blocks; from++) {
      const to = Math.min(blocks, from + length)
      if (to > 0) windows.push([from, to])
    }
    if (blocks <= length) break
  }
  return windows
}
