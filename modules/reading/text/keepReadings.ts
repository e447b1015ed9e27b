import { createHash } from 'node:crypto'
import type { GivenText, Known } from '#engines/reading'
import { FeilunError } from '#platform/errors'
import type { ReadDone, ReadInThread } from './readingThread.ts'

export interface ReadRequest {
  readonly sha256: string
  readonly known: Known
  readonly given: GivenText
}

/** @throws FeilunError `text-not-read`, also for a text longer than `longestText` */
export type ReadKept = (request: ReadRequest) => Promise<ReadDone>

/** In UTF-16 code units: a budget speech has about 100,000. */
export const longestText = 400_000
/** In characters of the texts: what was found in them takes several times as much memory. */
const mostKept = 4_000_000

const sums = new WeakMap<Known, string>()
/** The names of a pack are many, and the same for each of its texts. */
function sumOf(known: Known): string {
  const sum = sums.get(known) ?? createHash('sha256').update(JSON.stringify(known)).digest('hex')
  sums.set(known, sum)
  return sum
}
const keyOf = ({ sha256, known, given: { written, authority } }: ReadRequest): string =>
  [sha256, written, authority, sumOf(known)].join(' ')

interface Kept {
  readonly reading: Promise<ReadDone>
  readonly length: number
}

/** Keeps the last readings by everything that they depend on. Reading again gives the same, so nothing is ever stored of it. */
export function keepReadings(read: ReadInThread): ReadKept {
  const kept = new Map<string, Kept>()
  let held = 0
  const drop = (key: string): void => {
    held -= kept.get(key)?.length ?? 0
    kept.delete(key)
  }
  return (request) => {
    if (request.given.text.length > longestText) return Promise.reject(new FeilunError('text-not-read'))
    const key = keyOf(request)
    const known = kept.get(key)
    const one = known ?? { reading: read(request.known, request.given), length: request.given.text.length }
    drop(key)
    kept.set(key, one)
    held += one.length
    if (known === undefined)
      one.reading.catch(() => {
        if (kept.get(key) === one) drop(key)
      })
    for (const oldest of kept.keys()) {
      if (held <= mostKept) break
      drop(oldest)
    }
    return one.reading
  }
}
