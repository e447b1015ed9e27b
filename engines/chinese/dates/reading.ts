import type { Day } from './calendar.ts'
import type { Period } from './period.ts'

/** What a reading of a date needs to know: the day of writing, and whether the words before speak of the future. */
export interface Setting {
  readonly written: Day
  readonly future: boolean
}
export interface Reading extends Period {
  readonly end: number
}
/** A period of which it is known from elsewhere whether it is relative. */
export type Of = Omit<Period, 'relative'>
