import { describe, expect, it } from 'vitest'
import { dateOfDay, dayNumber, plainDate } from './plainDate.ts'

describe('plain dates', () => {
  it('are days of the calendar and nothing else', () => {
    for (const text of ['2026-02-28', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])
      expect(plainDate(text)).toBe(text)
    for (const text of [
      '2026-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '26-04-01',
      '2026-4-1',
      '0000-01-01',
      ' 2026-01-01',
      20260101,
      undefined,
    ]) {
      expect(plainDate(text)).toBeUndefined()
    }
  })

  it('are numbered as the calendar of the machine does, on every day of four centuries', () => {
    let last = dayNumber(date('1700-12-31'))
    for (let time = Date.UTC(1701, 0, 1); time < Date.UTC(2101, 0, 1); time += 86_400_000) {
      const text = new Date(time).toISOString().slice(0, 10)
      last += 1
      if (dayNumber(date(text)) !== last || dateOfDay(last) !== text) expect.fail(`${text} is numbered wrong.`)
    }
    expect(dayNumber(date('1970-01-01'))).toBe(0)
    expect(last * 86_400_000).toBe(Date.UTC(2100, 11, 31))
  })
})

function date(text: string): NonNullable<ReturnType<typeof plainDate>> {
  const found = plainDate(text)
  if (found === undefined) throw new RangeError(`${text} is not a date.`)
  return found
}
