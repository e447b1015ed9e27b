import type { StatedDate } from '../stated.ts'

/** What a date states in the short form of the examples: `2026-07-01..2026-12-31 half rel`, `2026-04-01 day from`. */
export function writeDate({ from, to, precision, bound, relative }: StatedDate): string {
  return [
    from === to ? from : `${from}..${to}`,
    precision,
    ...(bound === undefined ? [] : [bound]),
    ...(relative ? ['rel'] : []),
  ].join(' ')
}
