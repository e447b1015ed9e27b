import { FeilunError } from '#platform/errors'

export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Reads a place as addresses write it: `120-184`, offsets in UTF-16 code units, end exclusive.
 * @throws FeilunError `span-outside-text` if it is no place, or not one within `length`.
 */
export function readSpan(written: string, length: number): Span {
  const found = /^(\d{1,10})-(\d{1,10})$/.exec(written)
  const start = Number(found?.[1] ?? -1)
  const end = Number(found?.[2] ?? -1)
  if (start < 0 || start >= end || end > length)
    throw new FeilunError('span-outside-text', { at: written.slice(0, 40) })
  return { start, end }
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
