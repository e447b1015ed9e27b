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
const mostKept = 100

const keyOf = ({ sha256, known, given: { written, authority } }: ReadRequest): string =>
  createHash('sha256')
    .update(JSON.stringify([sha256, written, authority ?? null, known]))
    .digest('hex')

/** Keeps the last readings by everything that they depend on. Reading again gives the same, so nothing is ever stored of it. */
export function keepReadings(read: ReadInThread): ReadKept {
  const kept = new Map<string, Promise<ReadDone>>()
  return (request) => {
    if (request.given.text.length > longestText) return Promise.reject(new FeilunError('text-not-read'))
    const key = keyOf(request)
    const known = kept.get(key)
    const reading = known ?? read(request.known, request.given)
    kept.delete(key)
    kept.set(key, reading)
    if (known === undefined) reading.catch(() => kept.delete(key))
    const oldest = kept.size > mostKept ? kept.keys().next().value : undefined
    if (oldest !== undefined) kept.delete(oldest)
    return reading
  }
}
