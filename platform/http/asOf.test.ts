import { describe, expect, it } from 'vitest'
import { plainDate, type PlainDate } from '#engines/rules'
import { asOfFrom } from './asOf.ts'

function today(): PlainDate {
  const date = plainDate('2026-03-01')
  if (date === undefined) throw new Error('not a day')
  return date
}

describe('the day that is asked for', () => {
  it('is today where none is given, or an empty one as a form sends it', () => {
    expect([asOfFrom(undefined, today), asOfFrom('', today)]).toEqual(['2026-03-01', '2026-03-01'])
  })
  it.each(['2027-02-28', '1900-01-01', '2200-12-31'])('is %s', (day) => {
    expect(asOfFrom(day, today)).toBe(day)
  })
  it.each(['soon', '2027-02-29', '1899-12-31', '2201-01-01', '2027-2-1', ' 2027-02-01', '9'.repeat(100)])(
    'is refused: %j',
    (given) => {
      expect(() => asOfFrom(given, today)).toThrow(expect.objectContaining({ code: 'date-absurd' }))
    },
  )
})
