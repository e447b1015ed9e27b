/** A date as precise as its source: `2026`, `2026-03` or `2026-03-06`. */
export type LooseDate = string

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The first day that a loose date can mean, as `YYYY-MM-DD`. */
export function firstDay(date: LooseDate): string {
  return `${date}-01-01`.slice(0, 10)
}

/** The last day that a loose date can mean, as `YYYY-MM-DD`: the day by which it has surely come. */
export function lastDay(date: LooseDate): string {
  if (date.length >= 10) return date
  if (date.length === 4) return `${date}-12-31`
  const [year = 0, month = 1] = date.split('-').map(Number)
  return `${date}-${String(daysIn(year, month)).padStart(2, '0')}`
}
