import type { Amount } from './amounts/amount.ts'
import type { AmountOptions } from './amounts/readAmounts.ts'
import { usualCurrency, scanAmounts } from './amounts/scanAmounts.ts'
import { readDay } from './dates/calendar.ts'
import { findDates } from './dates/findDates.ts'
import { anyDay, statedBy } from './dates/readDates.ts'
import type { StatedDate } from './dates/stated.ts'
import { fold } from './fold/fold.ts'

export interface Stated {
  readonly amounts: readonly Amount[]
  readonly dates: readonly StatedDate[]
}

/**
 * The amounts and the dates that a text states, as `readAmounts` and `readDates` give them, for one folding and one search for dates.
 * `written` is the day of the text, `YYYY-MM-DD`; without one that is a day there are only the dates that need none.
 */
export function readStated(
  text: string,
  { written, currency = usualCurrency }: AmountOptions & { readonly written?: string | undefined } = {},
): Stated {
  const day = written === undefined ? undefined : readDay(written)
  const folded = fold(text)
  const found = findDates(folded.text, day ?? anyDay)
  return { amounts: scanAmounts(folded, found, currency), dates: statedBy(folded, found, day) }
}
