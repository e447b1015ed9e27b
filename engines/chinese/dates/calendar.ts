/** A day of the Gregorian calendar, as a number of days since 1970-01-01. No time zone takes part. */
export type Day = number

const dayLength = 86_400_000

export function dayOf(year: number, month: number, day: number): Day {
  return Math.round(Date.UTC(year, month - 1, day) / dayLength)
}

/** `2026-02-25` as a day, or `undefined` if it is not one. */
export function readDay(written: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(written)
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isDay(year, month, day) ? dayOf(year, month, day) : undefined
}

export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month)
}

export function lengthOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

export interface YearMonthDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

export function partsOf(day: Day): YearMonthDay {
  const date = new Date(day * dayLength)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 0 for Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(day * dayLength).getUTCDay()
}

export function writeDay(day: Day): string {
  return new Date(day * dayLength).toISOString().slice(0, 10)
}

/** The day so many months later, or the last of its month where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: of } = partsOf(day)
  const count = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1]
  return dayOf(toYear, toMonth, Math.min(of, lengthOfMonth(toYear, toMonth)))
}
