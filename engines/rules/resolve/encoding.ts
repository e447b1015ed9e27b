import { dayNumber, isPlainDate } from '../model/plainDate.ts'
import type { FactType } from '../model/pack.ts'
import { intern, type Strings } from './strings.ts'

/**
 * The number that stands for a value during evaluation: booleans 0 and 1, money in cents, dates in days since 1970-01-01,
 * options and texts by their number in the pack's table. `undefined` where the value is not of the type.
 */
export function encodeScalar(value: unknown, type: FactType, strings: Strings): number | undefined {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean' ? Number(value) : undefined
    case 'integer':
      return Number.isSafeInteger(value) ? Number(value) : undefined
    case 'decimal':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined
    case 'money':
      return cents(value)
    case 'date':
      return isPlainDate(value) ? dayNumber(value) : undefined
    case 'enum':
    case 'text':
      return typeof value === 'string' ? intern(strings, value) : undefined
    case 'set':
      return undefined
  }
}

/** Whole cents of an amount with at most two decimals; `undefined` for any other number and for anything else. */
export function cents(value: unknown): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined
  const rounded = Math.round(value * 100)
  // A double near 2^53 has no cents to round to; dividing back shows whether the amount had more than two decimals.
  return Number.isSafeInteger(rounded) && rounded / 100 === value ? rounded + 0 : undefined
}
