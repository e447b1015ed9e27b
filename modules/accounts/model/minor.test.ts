import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalOf, minor, minorOf, minorOfBigint } from './minor.ts'
import type { Unit } from './units.ts'

describe('an amount as people write it', () => {
  it.each<[string | number, Unit, number]>([
    ['50', 'HKD', 5_000],
    ['50.05', 'HKD', 5_005],
    ['50.5', 'HKD', 5_050],
    ['50.500', 'HKD', 5_050],
    [' 1,234,567.89 ', 'HKD', 123_456_789],
    [0.1, 'HKD', 10],
    [0, 'HKD', 0],
    ['007', 'place', 7],
    ['12.0', 'place', 12],
    ['1.5', 'usd-micro', 1_500_000],
    ['90071992547409.91', 'HKD', Number.MAX_SAFE_INTEGER],
  ])('%s in %s is %d', (given, unit, amount) => expect(minorOf(given, unit)).toBe(amount))

  it.each<[string | number, Unit]>([
    ['50.005', 'HKD'],
    [50.005, 'HKD'],
    ['1.5', 'place'],
    ['-1', 'HKD'],
    ['+1', 'HKD'],
    ['', 'HKD'],
    ['.5', 'HKD'],
    ['5.', 'HKD'],
    ['1e3', 'HKD'],
    ['0x10', 'HKD'],
    ['1 000', 'HKD'],
    ['1,00', 'HKD'],
    ['1,0000', 'HKD'],
    ['５０', 'HKD'],
    ['HK$50', 'HKD'],
    ['NaN', 'HKD'],
    ['Infinity', 'HKD'],
    [Number.NaN, 'HKD'],
    [1e21, 'HKD'],
    ['90071992547409.92', 'HKD'],
    ['9'.repeat(400), 'token'],
  ])('%s in %s is refused, not rounded', (given, unit) => {
    expect(() => minorOf(given, unit)).toThrow(expect.objectContaining({ code: 'amount-invalid' }))
  })

  it('is read back as it was, whatever it is', () => {
    const unit = fc.constantFrom<Unit>('HKD', 'place', 'token', 'gpu-second', 'usd-micro')
    fc.assert(
      fc.property(fc.nat(Number.MAX_SAFE_INTEGER), unit, (amount, counted) => {
        expect(minorOf(decimalOf(minor(amount), counted), counted)).toBe(amount)
      }),
    )
  })
})

it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%d is no amount', (amount) => {
  expect(() => minor(amount)).toThrow(expect.objectContaining({ code: 'amount-invalid' }))
})

it('what does not fit is refused rather than made less exact', () => {
  expect(minorOfBigint(2n ** 53n - 1n)).toBe(Number.MAX_SAFE_INTEGER)
  for (const amount of [2n ** 53n, -1n])
    expect(() => minorOfBigint(amount)).toThrow(expect.objectContaining({ code: 'amount-invalid' }))
})

it('there is one nought', () => expect(Object.is(minor(-0), 0)).toBe(true))
