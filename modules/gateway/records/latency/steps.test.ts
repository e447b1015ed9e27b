import fc from 'fast-check'
import { expect, it } from 'vitest'
import { beginOf, quantile, stepOf } from './steps.ts'

const counted = (times: readonly number[]) => times.map((ms) => ({ step: stepOf(ms), calls: 1 }))

it('A quantile is never further from the true one than a step', () => {
  const times = fc.array(fc.double({ min: 0.01, max: 600_000, noNaN: true }), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(times, fc.double({ min: 0.01, max: 1, noNaN: true }), (given, share) => {
      const sorted = given.toSorted((a, b) => a - b)
      const truth = sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN
      const told = quantile(counted(given), share) ?? Number.NaN
      expect(told / truth).toBeGreaterThan(1 / 1.19)
      expect(told / truth).toBeLessThan(1.19)
    }),
  )
})

it('Each time is in the step that begins before it and ends after it', () => {
  for (const ms of [0.0011, 0.5, 1, 2, 999, 1_000, 600_000]) {
    expect(beginOf(stepOf(ms))).toBeLessThanOrEqual(ms * 1.000_001)
    expect(beginOf(stepOf(ms) + 1)).toBeGreaterThan(ms)
  }
})

it.each([Number.NaN, -5, 0, Number.NEGATIVE_INFINITY])('What is no time, %s, is the shortest', (ms) => {
  expect(stepOf(ms)).toBe(0)
})

it('No calls have no quantile', () => {
  expect(quantile([], 0.5)).toBeUndefined()
  expect(quantile([{ step: 3, calls: 0 }], 0.5)).toBeUndefined()
})
