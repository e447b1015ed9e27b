import { describe, expect, it } from 'vitest'
import { firstDay, lastDay } from './looseDate.ts'

describe('a date as precise as its source', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2026-03-06', '2026-03-06', '2026-03-06'],
  ])('%s runs from %s to %s', (date, first, last) => {
    expect(firstDay(date)).toBe(first)
    expect(lastDay(date)).toBe(last)
  })
})
