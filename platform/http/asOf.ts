import { plainDate, type PlainDate } from '#engines/rules'
import { FeilunError } from '#platform/errors'

/** The day that `?as-of=` or `asOf` asks for, or today. Throws `date-absurd` for what is no day, or lies outside the years 1900 to 2200. */
export function asOfFrom(given: string | undefined, today: () => PlainDate): PlainDate {
  if (given === undefined || given === '') return today()
  const date = plainDate(given)
  if (date === undefined || date < '1900-01-01' || date > '2200-12-31') {
    throw new FeilunError('date-absurd', { given: given.slice(0, 40) })
  }
  return date
}
