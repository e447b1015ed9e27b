import type { Span } from '../span.ts'

/** How precise a stated date is. A `plan` is a five-year plan; a `school-year` runs from 1 September, a `financial-year` from 1 April. */
export type Precision =
  | 'day'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'school-year'
  | 'financial-year'
  | 'plan'
  | 'span'

/** A date or span of dates that a text states, with the words that state it. Days are `2026-02-25`. */
export interface StatedDate extends Span {
  /** The first and the last day that the words cover, as resolved from the day the text was written. */
  readonly from: string
  readonly to: string
  readonly precision: Precision
  /** `from`: from then on (起); `until`: up to then (前, 之前, 截至). Otherwise within. */
  readonly bound?: 'from' | 'until'
  /** Whether the words mean something only together with the day of the text: 下月, 今年下半年. */
  readonly relative: boolean
}
