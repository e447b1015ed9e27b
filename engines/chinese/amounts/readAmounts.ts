import { fold } from '../fold/fold.ts'
import { findDates } from '../dates/findDates.ts'
import { anyDay } from '../dates/readDates.ts'
import type { Amount } from './amount.ts'
import { scanAmounts, usualCurrency } from './scanAmounts.ts'

export interface AmountOptions {
  /** The ISO 4217 code that a bare 元, $ or 5,000萬 means. `HKD` unless told otherwise. */
  readonly currency?: string
}

/**
 * The amounts that a text states, in order, none overlapping another or a date that `readDates` reads. See README.md for what counts
 * as one. Offsets are those of `text`. Never throws; time is in proportion to the length.
 */
export function readAmounts(text: string, options: AmountOptions = {}): readonly Amount[] {
  const folded = fold(text)
  return scanAmounts(folded, findDates(folded.text, anyDay), options.currency ?? usualCurrency)
}
