import { plainDate, type PlainDate } from '#engines/rules'
import { FeilunError } from '#platform/errors'
import { todayIn } from '../server/today.ts'

/** The time zone of the machine, for commands that read no more of a pack than its rules. */
const here = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** The date of `--as-of`, or today where it is left out. */
export function asOfDate(given: string | undefined, timezone = here()): PlainDate {
  if (given === undefined) return todayIn(timezone, new Date())
  const date = plainDate(given)
  if (date === undefined) throw new FeilunError('date-absurd', { given: given.slice(0, 40) })
  return date
}
