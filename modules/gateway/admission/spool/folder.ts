import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const name = /^(\d{6,9})\.log$/

export const segmentPath = (folder: string, segment: number): string =>
  join(folder, `${String(segment).padStart(6, '0')}.log`)

/** The segments that are there, the oldest first. */
export const segmentsIn = (folder: string): readonly number[] =>
  readdirSync(folder)
    .flatMap((entry) => {
      const number = name.exec(entry)?.[1]
      return number === undefined ? [] : [Number(number)]
    })
    .toSorted((a, b) => a - b)
