import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateOfDay, plainDate, type PlainDate } from '#engines/rules'
import { addDays, addMonths, dayIn, daysAfter, daysBetween, lastDayBefore, startOf } from './calendar.ts'

const day = (text: string): PlainDate => {
  const date = plainDate(text)
  if (date === undefined) throw new Error(`${text} is no day`)
  return date
}
const iso = (instant: number) => new Date(instant).toISOString()

const zones = [
  'Asia/Hong_Kong',
  'Europe/Dublin',
  'America/Havana',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
]

describe('A day in a city', () => {
  test('is the one that the clocks there show', () => {
    const at = Date.parse('2026-11-22T16:00:00Z')
    expect(dayIn('Asia/Hong_Kong', at - 1)).toBe('2026-11-22')
    expect(dayIn('Asia/Hong_Kong', at)).toBe('2026-11-23')
    expect(dayIn('Europe/Dublin', at)).toBe('2026-11-22')
  })

  test.each([
    ['Asia/Hong_Kong', '2026-11-23', '2026-11-22T16:00:00.000Z'],
    ['Europe/Dublin', '2026-07-01', '2026-06-30T23:00:00.000Z'],
    // Clocks there are put forward at midnight: that day begins at one.
    ['America/Havana', '2026-03-08', '2026-03-08T05:00:00.000Z'],
    // Samoa had no 30 December 2011: what would begin on it begins with the next day.
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z'],
  ])('in %s, %s begins at %s', (zone, date, start) => {
    expect(iso(startOf(zone, day(date)))).toBe(start)
  })

  test('begins at the first instant that is on it or later, in every zone', () => {
    const days = fc.integer({ min: 3_653, max: 40_000 }).map(dateOfDay)
    fc.assert(
      fc.property(fc.constantFrom(...zones), days, (zone, date) => {
        const start = startOf(zone, date)
        expect(dayIn(zone, start - 1) < date).toBe(true)
        expect(dayIn(zone, start) >= date).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('Calendar days after an instant', () => {
  test('do not count the day itself, and last to the end of the last', () => {
    const at = Date.parse('2026-11-22T15:59:59Z')
    const due = daysAfter('Asia/Hong_Kong', at, 14)
    expect(iso(due)).toBe('2026-12-06T16:00:00.000Z')
    expect(lastDayBefore('Asia/Hong_Kong', due)).toBe('2026-12-06')
  })

  test('are days, not 24 hours, where clocks change', () => {
    const due = daysAfter('Europe/Dublin', Date.parse('2026-10-24T12:00:00Z'), 1)
    expect(iso(due)).toBe('2026-10-26T00:00:00.000Z')
  })

  test('between two are never less than none', () => {
    expect(daysBetween(day('2026-01-01'), day('2026-03-01'))).toBe(59)
    expect(daysBetween(day('2026-03-01'), day('2026-01-01'))).toBe(0)
    expect(addDays(day('2028-02-28'), 1)).toBe('2028-02-29')
  })
})

describe('Months after a day', () => {
  test.each([
    ['2026-11-22', 6, '2027-05-22'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-31', 12, '2027-12-31'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to)
  })
})
