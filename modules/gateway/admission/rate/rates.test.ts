import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRates } from './rates.ts'

const free = { perMinute: undefined, atOnce: undefined }

describe('calls a minute', () => {
  it('are as many at once as a minute has, then as evenly as the minute goes by', () => {
    const rates = createRates()
    const limits = { ...free, perMinute: 60 }
    for (let at = 0; at < 60; at += 1) expect(rates.enter('k', limits, 0)).toBeUndefined()
    expect(rates.enter('k', limits, 0)).toEqual({ limit: '60/min', seconds: 1 })
    expect(rates.enter('k', limits, 999)).toBeDefined()
    expect(rates.enter('k', limits, 1_000)).toBeUndefined()
    expect(rates.enter('other', limits, 1_000)).toBeUndefined()
  })

  it('come again when it was said that they would', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.array(fc.nat(5_000), { maxLength: 200 }), (perMinute, gaps) => {
        const rates = createRates()
        let now = 0
        for (const gap of gaps) {
          now += gap
          const wait = rates.enter('k', { ...free, perMinute }, now)
          if (wait === undefined) continue
          expect(wait.seconds).toBeGreaterThanOrEqual(1)
          now += wait.seconds * 1_000
          expect(rates.enter('k', { ...free, perMinute }, now)).toBeUndefined()
        }
      }),
    )
  })

  it('are never more than twice as many within a minute', () => {
    const rates = createRates()
    let allowed = 0
    for (let now = 0; now <= 60_000; now += 10)
      if (rates.enter('k', { ...free, perMinute: 100 }, now) === undefined) allowed += 1
    expect(allowed).toBeLessThanOrEqual(200)
  })
})

describe('calls at once', () => {
  it('are as many as may be, and one more when one has ended', () => {
    const rates = createRates()
    const limits = { ...free, atOnce: 2 }
    expect(rates.enter('k', limits, 0)).toBeUndefined()
    expect(rates.enter('k', limits, 0)).toBeUndefined()
    expect(rates.enter('k', limits, 0)).toEqual({ limit: '2 parallel', seconds: 1 })
    rates.leave('k')
    expect(rates.enter('k', limits, 0)).toBeUndefined()
  })
})

it('a call that did not take place counts for nothing', () => {
  const rates = createRates()
  const limits = { perMinute: 1, atOnce: 1 }
  expect(rates.enter('k', limits, 0)).toBeUndefined()
  rates.undo('k')
  expect(rates.enter('k', limits, 0)).toBeUndefined()
})

it('keys that are quiet are forgotten, and those without limits are never known', () => {
  const rates = createRates()
  rates.enter('free', free, 0)
  rates.enter('quiet', { ...free, perMinute: 1 }, 0)
  rates.enter('runs', { ...free, atOnce: 1 }, 0)
  rates.leave('quiet')
  rates.sweep(61_000)
  expect(rates.size()).toBe(1)
})
