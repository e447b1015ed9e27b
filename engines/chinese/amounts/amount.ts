import type { Span } from '../span.ts'

/** How near the stated value is to the true one, as the text says: 約 about, 近 nearly (below), 逾／超過／多於 over (above), 不少於 at least, 不多於／最多 at most. */
export const approximations = ['exact', 'about', 'nearly', 'over', 'at-least', 'at-most'] as const
export type Approximation = (typeof approximations)[number]

/** What is counted. A currency is an ISO 4217 code, and `HKD` is what a bare 元 means unless the reader is told otherwise. */
export type Unit =
  | { readonly kind: 'money'; readonly currency: string }
  | { readonly kind: 'percent' }
  /** A ratio of change or of share: 36倍 is 36 times. */
  | { readonly kind: 'times' }
  /** A physical or computing unit, in its usual symbol: `PFLOPS`, `m2`, `GB`, `kWh`. */
  | { readonly kind: 'measure'; readonly symbol: string }
  /** A span of time: `year`, `month`, `week`, `day`, `hour`, `minute`. */
  | { readonly kind: 'time'; readonly of: TimeUnit }
  /** A count of things, by the text's own measure word folded to 繁體: 宗, 間, 個, 名, 條. */
  | { readonly kind: 'count'; readonly of: string }
export type TimeUnit = 'year' | 'school-year' | 'month' | 'week' | 'day' | 'hour' | 'minute'

/** An amount that a text states, with the words that state it: from the approximation to the unit. */
export interface Amount extends Span {
  /** In whole units: 5,000萬元 is 50000000. For a range, its lower end. */
  readonly value: number
  /** The upper end of a range: 三至五個, 85%至90%. */
  readonly upTo?: number
  readonly unit: Unit
  readonly approximation: Approximation
}
