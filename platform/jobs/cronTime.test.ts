import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isDue } from './cronTime.ts'

const minuteOf = (instant: Date) => ({
  min: instant.getUTCMinutes(),
  hour: instant.getUTCHours(),
  date: instant.getUTCDate(),
  month: instant.getUTCMonth() + 1,
})
const nightly = { task: 'count', at: '03:30' }

it('counts a time of day by the clock of the city', () => {
  const at = new Date('2026-07-01T19:30:00Z') // 03:30 the next day in Hong Kong
  expect(isDue(nightly, minuteOf(at), 'Asia/Hong_Kong', at)).toBe(true)
  expect(isDue(nightly, minuteOf(at), 'UTC', at)).toBe(false)
})

it('is due once in each day of Hong Kong, whichever day of whichever year it is', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }), (now) => {
      const first = Math.floor(now.getTime() / 60_000) * 60_000
      const due = Array.from({ length: 1_440 }, (_, i) => new Date(first - i * 60_000)).filter((at) =>
        isDue(nightly, minuteOf(at), 'Asia/Hong_Kong', now),
      )
      expect(due.map((at) => at.toISOString().slice(11, 16))).toEqual(['19:30'])
    }),
    { numRuns: 50 },
  )
})

it('knows summer from winter across the turn of the year', () => {
  const now = new Date('2027-01-01T00:10:00Z')
  // 03:30 in London is 03:30 UTC in December and 02:30 UTC in July.
  expect(isDue(nightly, minuteOf(new Date('2026-12-31T03:30:00Z')), 'Europe/London', now)).toBe(true)
  const july = new Date('2026-07-02T02:30:00Z')
  expect(isDue(nightly, minuteOf(july), 'Europe/London', july)).toBe(true)
})

it('is due every so many minutes, from the full hour', () => {
  const due = Array.from({ length: 60 }, (_, min) => min).filter((min) =>
    isDue({ task: 'count', everyMinutes: 15 }, { min, hour: 0, date: 1, month: 1 }, 'UTC', new Date(0)),
  )
  expect(due).toEqual([0, 15, 30, 45])
})
