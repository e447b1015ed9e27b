import { plainDate, type PlainDate } from '#engines/rules'

/** The day that it is in a time zone at an instant. */
export function dayIn(timeZone: string, at: Date): PlainDate {
  const written = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at)
  const day = plainDate(written)
  if (day === undefined) throw new RangeError(`${at.toISOString()} is on no day of the calendar.`)
  return day
}
