import { FeilunError } from '#platform/errors'
import { decimalsOf, type Unit } from './units.ts'

declare const minorBrand: unique symbol
/** A whole number of a unit's smallest part: cents, places, tokens, GPU-seconds, micro-dollars. Safe integers from 0; `minor(n)` checks. */
export type Minor = number & { readonly [minorBrand]: true }

const most = BigInt(Number.MAX_SAFE_INTEGER)

const refuse = (given: string, unit: string): FeilunError =>
  new FeilunError('amount-invalid', { given: given.slice(0, 40), unit, least: 0, most: Number.MAX_SAFE_INTEGER })

const isMinor = (amount: number): amount is Minor => Number.isSafeInteger(amount) && amount >= 0

/** @throws FeilunError `amount-invalid` unless it is a whole number from 0 to 2^53 − 1 */
export function minor(amount: number, unit = ''): Minor {
  if (!isMinor(amount)) throw refuse(String(amount), unit)
  return amount === 0 ? minorZero : amount
}

const minorZero = ((zero: number): Minor => {
  if (!isMinor(zero)) throw refuse('0', '')
  return zero
})(0)

/** As `minor`, of arithmetic in bigint: nothing is lost on the way, and what does not fit is refused. */
export function minorOfBigint(amount: bigint, unit = ''): Minor {
  if (amount < 0n || amount > most) throw refuse(String(amount), unit)
  return minor(Number(amount), unit)
}

/** Digits with or without thousands separated by commas, and perhaps decimals. */
const written = /^(?<whole>\d{1,20}|\d{1,3}(?:,\d{3}){1,6})(?:\.(?<decimals>\d{1,20}))?$/

/**
 * An amount as people write it, in whole units: `minorOf('1,234.5', 'HKD')` is 123450 cents. Decimals that the unit does not have are refused, never
 * rounded, unless they are zeros. A number is read as JavaScript writes it.
 * @throws FeilunError `amount-invalid`
 */
export function minorOf(given: string | number, unit: Unit): Minor {
  const text = String(given).trim()
  const parts = written.exec(text)?.groups
  if (parts === undefined) throw refuse(text, unit)
  const places = decimalsOf[unit]
  const decimals = (parts['decimals'] ?? '').replace(/0+$/, '')
  if (decimals.length > places) throw refuse(text, unit)
  const whole = (parts['whole'] ?? '').replaceAll(',', '')
  const amount = BigInt(whole + decimals.padEnd(places, '0'))
  if (amount > most) throw refuse(text, unit)
  return minorOfBigint(amount, unit)
}

/** An amount as people write it, without signs for thousands: what `minorOf` reads back. */
export function decimalOf(amount: Minor, unit: Unit): string {
  const places = decimalsOf[unit]
  if (places === 0) return String(amount)
  const digits = String(amount).padStart(places + 1, '0')
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`
}
