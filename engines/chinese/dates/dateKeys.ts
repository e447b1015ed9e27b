import type { StatedDate } from './stated.ts'

/**
 * Tokens for finding a date again: the span itself, its year and its month where it lies within one, so that 2026年2月25日 is found by
 * the month. In the form `date:2026-02-25..2026-02-25`, `month:2026-02`, `year:2026`.
 */
export function dateKeys(date: StatedDate): readonly string[] {
  const keys = [`date:${date.from}..${date.to}`]
  const [month, lastMonth] = [date.from.slice(0, 7), date.to.slice(0, 7)]
  const [year, lastYear] = [date.from.slice(0, 4), date.to.slice(0, 4)]
  if (month === lastMonth) keys.push(`month:${month}`)
  if (year === lastYear) keys.push(`year:${year}`)
  return keys
}
