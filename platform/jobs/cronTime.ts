/** When a task is done without being asked for: daily at a time of the city's clock, or every so many minutes. One time over all servers. */
export type CronTime =
  /** `at` is `HH:MM`. A time that the clocks skip, where they are put forward, is skipped that day. */
  | { readonly task: string; readonly at: string }
  /** From the full hour; a number that divides 60. */
  | { readonly task: string; readonly everyMinutes: number }

/** A minute of UTC, as the queue's clock says it: it names no year. */
export interface Minute {
  readonly min: number
  readonly hour: number
  readonly date: number
  readonly month: number
}

const halfYear = 183 * 86_400_000

/** The instant of a minute: in the year that brings it nearest to `now`. */
function instantOf({ min, hour, date, month }: Minute, now: Date): Date {
  const inYear = (year: number) => Date.UTC(year, month - 1, date, hour, min)
  const year = now.getUTCFullYear()
  const far = inYear(year) - now.getTime()
  if (far > halfYear) return new Date(inYear(year - 1))
  return new Date(far < -halfYear ? inYear(year + 1) : inYear(year))
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** What a clock in the time zone shows, `HH:MM`. */
function clockIn(timezone: string, instant: Date): string {
  const clock =
    clocks.get(timezone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone: timezone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  clocks.set(timezone, clock)
  return clock.format(instant)
}

/** Whether a task is due in this minute. */
export function isDue(time: CronTime, minute: Minute, timezone: string, now: Date): boolean {
  if ('everyMinutes' in time) return minute.min % time.everyMinutes === 0
  return clockIn(timezone, instantOf(minute, now)) === time.at
}
