import { dayOf, daysInMonth, packedCivil } from '../model/plainDate.ts'
import type { BoundExpression } from '../plan/node.ts'
import { NO_VALUE } from '../plan/state.ts'
import { pair } from './arithmetic.ts'
import { combine } from './operands.ts'

/**
 * Whole months from one day to another. A month is complete when the day of the month is reached again, so someone born
 * on 29 February completes a year on 1 March where there is no 29th. Counted backwards the result is negative.
 */
export function monthsBetween(from: number, to: number): number {
  if (from > to) return 0 - monthsBetween(to, from)
  const a = packedCivil(from)
  const b = packedCivil(to)
  const months =
    (Math.floor(b / 10000) - Math.floor(a / 10000)) * 12 + (Math.floor(b / 100) % 100) - (Math.floor(a / 100) % 100)
  return b % 100 < a % 100 ? months - 1 : months
}

export function yearsBetween(from: number, to: number): number {
  return Math.trunc(monthsBetween(from, to) / 12) + 0
}

/** The same day `months` later, or the last of that month where it is shorter; no value outside the years 1 to 9999. */
export function addMonths(day: number, months: number): number {
  const packed = packedCivil(day)
  const count = Math.floor(packed / 10000) * 12 + (Math.floor(packed / 100) % 100) - 1 + Math.floor(months)
  const year = Math.floor(count / 12)
  if (year < 1 || year > 9999) return NO_VALUE
  const month = count - year * 12 + 1
  return dayOf(year, month, Math.min(packed % 100, daysInMonth(year, month)))
}

const SPANS = {
  'years-between': yearsBetween,
  'months-between': monthsBetween,
  'days-between': (from: number, to: number) => to - from,
} as const

export function bindBetween(form: keyof typeof SPANS, from: BoundExpression, to: BoundExpression): BoundExpression {
  return combine([from, to], pair(from, to, SPANS[form]), { canLack: false, inexact: false })
}

export function bindAddMonths(date: BoundExpression, months: BoundExpression): BoundExpression {
  return combine([date, months], pair(date, months, addMonths), {
    canLack: months.constant === undefined,
    inexact: false,
  })
}
