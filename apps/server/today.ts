import type { PlainDate } from '#engines/rules'

/** Making a formatter takes a hundred times as long as using it, and every request asks for the day. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** The calendar date at an instant in a time zone. `sv-SE` is the locale whose dates are written YYYY-MM-DD. */
export function todayIn(timezone: string, now: Date): PlainDate {
  const format = formats.get(timezone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short' })
  formats.set(timezone, format)
  const written: string = format.format(now)
  return written as PlainDate // Intl has just written it in this form.
}
