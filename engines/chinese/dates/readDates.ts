import { fold, type Folded } from '../fold/fold.ts'
import { readDay, writeDay, type Day } from './calendar.ts'
import { findDates, type FoundDate } from './findDates.ts'
import type { StatedDate } from './stated.ts'

/**
 * The dates that a text states, in order, none overlapping another, resolved from the day the text was written (`YYYY-MM-DD`; a text
 * whose day is not one has no dates that mean something only with it). See README.md for the rules. Offsets are those of `text`.
 */
export function readDates(text: string, options: { readonly written: string }): readonly StatedDate[] {
  const written = readDay(options.written)
  const folded = fold(text)
  return statedBy(folded, findDates(folded.text, written ?? anyDay), written)
}

/** Any day, where it does not matter: one near a 29 February, so that 2月29日 is found whatever the year. */
export const anyDay: Day = readDay('1972-02-29') ?? 0

/** What is found in a folded text, as it is handed out: with the offsets of the original, and without what recurs. */
export function statedBy(folded: Folded, found: readonly FoundDate[], written: Day | undefined): readonly StatedDate[] {
  return found
    .filter(({ reading, recurring }) => !recurring && (written !== undefined || !reading.relative))
    .map(({ start, end, reading, bound }) => ({
      ...folded.spanOf(start, end),
      from: writeDay(reading.from),
      to: writeDay(reading.to),
      precision: reading.precision,
      ...(bound === undefined ? {} : { bound }),
      relative: reading.relative,
    }))
}
