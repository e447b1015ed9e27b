import { dateOfDay, dayNumber, isPlainDate, type PlainDate } from '#engines/rules'

/** Calendar days in a city: packs name its time zone, and every time limit ends with a day there. Instants are milliseconds. */

const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const made =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(zone, made)
  return made
}

/** The day that it is in a time zone at an instant. */
export function dayIn(zone: string, at: number): PlainDate {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const day = `${(parts.get('year') ?? '').padStart(4, '0')}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`
  if (!isPlainDate(day)) throw new RangeError(`${at} is on no day of the calendar.`)
  return day
}

const hour = 3_600_000
/** No time zone is further from UTC. */
const furthest = 26 * hour

/** Days that were looked for lately: time limits of many cases end on the same few. */
const starts = new Map<string, number>()
const mostStarts = 5_000

/** The first instant of a day in a time zone. */
export function startOf(zone: string, day: PlainDate): number {
  const key = `${zone} ${day}`
  const start = starts.get(key) ?? searchedStart(zone, day)
  if (starts.size >= mostStarts) starts.clear()
  starts.set(key, start)
  return start
}

/**
 * A day need not begin at midnight, so its start is searched for: where clocks are put forward at midnight it begins at one, and where a zone
 * has left a day out it begins with the next.
 */
function searchedStart(zone: string, day: PlainDate): number {
  const utc = dayNumber(day) * 24 * hour
  let before = utc - furthest
  let from = utc + furthest
  while (from - before > 1) {
    const between = Math.floor((before + from) / 2)
    if (dayIn(zone, between) < day) before = between
    else from = between
  }
  return from
}

export const addDays = (day: PlainDate, days: number): PlainDate => dateOfDay(dayNumber(day) + days)

/** The same day of a later month, or its last day where it has no such day. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const first = (of: number) =>
    `${String(Math.floor(of / 12)).padStart(4, '0')}-${String((of % 12) + 1).padStart(2, '0')}-01`
  const [start, next] = [first(month), first(month + 1)]
  if (!isPlainDate(start) || !isPlainDate(next)) throw new RangeError(`${months} months after ${day} is no date.`)
  const last = dayNumber(next) - 1
  return dateOfDay(Math.min(dayNumber(start) + Number(day.slice(8)) - 1, last))
}

/** Whole days from one to another; never less than none. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => Math.max(0, dayNumber(to) - dayNumber(from))

/** The first instant that is too late for what may be done on the day of `at` and on so many days after it. */
export const daysAfter = (zone: string, at: number, days: number): number =>
  startOf(zone, addDays(dayIn(zone, at), days + 1))

/** The last day before an instant at which a time is over. */
export const lastDayBefore = (zone: string, due: number): PlainDate => dayIn(zone, due - 1)
