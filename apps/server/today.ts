import type { PlainDate } from '#engines/rules'

/** Making a formatter takes a hundred times as long as using it, and every request asks for the day. */
const formats = new Map<string, Intl.DateTimeFormat>()
/** What was written last for each zone, and in which minute since 1970: no zone's day begins within one. Even writing it takes longer than a call may. */
const written = new Map<string, { readonly minute: number; readonly date: PlainDate }>()

/** The calendar date at an instant in a time zone. `sv-SE` is the locale whose dates are written YYYY-MM-DD. */
export function todayIn(timezone: string, now: Date): PlainDate {
  const minute = Math.floor(now.getTime() / 60_000)
  const last = written.get(timezone)
  if (last?.minute === minute) return last.date
  const format = formats.get(timezone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short' })
  formats.set(timezone, format)
  const date = format.format(now) as PlainDate // Intl has just written it in this form.
  written.set(timezone, { minute, date })
  return date
}
