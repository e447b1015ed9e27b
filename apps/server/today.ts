import type { PlainDate } from '#engines/rules'

/** The calendar date at an instant in a time zone. `sv-SE` is the locale whose dates are written YYYY-MM-DD. */
export function todayIn(timezone: string, now: Date): PlainDate {
  const written: string = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short' }).format(now)
  return written as PlainDate // Intl has just written it in this form.
}
