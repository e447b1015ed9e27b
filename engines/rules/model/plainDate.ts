declare const plainDateBrand: unique symbol

/** A real day of the calendar, written `YYYY-MM-DD`; no time and no time zone. */
export type PlainDate = string & { readonly [plainDateBrand]: 'PlainDate' }

const SHAPE = /^\d{4}-\d{2}-\d{2}$/
const MONTH_LENGTHS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function isPlainDate(value: unknown): value is PlainDate {
  if (typeof value !== 'string' || !SHAPE.test(value)) return false
  const year = Number(value.slice(0, 4))
  const month = Number(value.slice(5, 7))
  const day = Number(value.slice(8, 10))
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The date that `text` writes, or `undefined` where it writes none (such as 2026-02-30). */
export function plainDate(text: unknown): PlainDate | undefined {
  return isPlainDate(text) ? text : undefined
}

export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar (Howard Hinnant, "chrono-Compatible Low-Level Date
 * Algorithms"): integers compare and subtract without a date object, which the evaluation relies on for its speed.
 */
export function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

export function dayNumber(date: PlainDate): number {
  return dayOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)))
}

/** Year, month (1–12) and day packed as `year * 10000 + month * 100 + day`, so that no object is made for one comparison. */
export function packedCivil(dayNo: number): number {
  const shifted = dayNo + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return year * 10000 + month * 100 + day
}

/** The date of a day number; a day outside the years 1 to 9999 is a fault of the caller. */
export function dateOfDay(dayNo: number): PlainDate {
  const packed = packedCivil(dayNo)
  const text = `${pad(Math.floor(packed / 10000), 4)}-${pad(Math.floor(packed / 100) % 100, 2)}-${pad(packed % 100, 2)}`
  if (!isPlainDate(text)) throw new RangeError(`Day ${dayNo} lies outside the calendar of the years 1 to 9999.`)
  return text
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
