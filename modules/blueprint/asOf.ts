import { isPlainDate, type PlainDate } from '#engines/rules'
import { FeilunError } from '#platform/errors'

/** The day a request asks to look at, or today. Throws `date-absurd` for what is no day, or lies outside the years 1900 to 2200. */
export function asOfFrom(given: string | undefined, today: () => PlainDate): PlainDate {
  if (given === undefined || given === '') return today()
  if (!isPlainDate(given) || given < '1900-01-01' || given > '2200-12-31') {
    throw new FeilunError('date-absurd', { given: given.slice(0, 40) })
  }
  return given
}
