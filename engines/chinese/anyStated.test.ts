import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAmounts, readDates, readStated, type Span } from './index.ts'

const pieces = [
  ...'0123456789,. :/-–~%+$一二三十百千萬億兆兩半廿成個間名年月日至多餘約逾第上下今明\n',
  '元',
  '億元',
  '2026',
  '2025/26',
  '個百分點',
  '分之',
  '學年',
  '未來',
  'HK$',
  ' million',
  ' per cent',
  'two ',
  ' years',
  '㎡',
  '👍',
  '\u200b',
  '\ud800',
  'Feb ',
  'by ',
  'in ',
  '每',
  '每周',
  '每年',
  ' each year',
  '雙倍',
  '三男兩女',
  '2月29日',
  '本財政年度',
  '首兩季',
  '2026/27年度',
  '《2026',
  '𠮷',
  '①',
  '㋿',
  'e\u0301',
  'twenty-',
  '$5m',
  '15 877',
  '星期三',
  '（25日）',
]
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
)

const anyDay = fc
  .integer({ min: -20_000, max: 40_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))

/** Whether a place lies between the halves of a surrogate pair. */
const cutsPair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at))

function expectApart(text: string, spans: readonly Span[]): void {
  let free = 0
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    expect(start).toBeGreaterThanOrEqual(free)
    expect(end).toBeGreaterThan(start)
    expect([cutsPair(text, start), cutsPair(text, end)]).toEqual([false, false])
    free = end
  }
  expect(free).toBeLessThanOrEqual(text.length)
}

test('amounts and dates overlap neither each other nor themselves, and cut no character, whatever day it is', () => {
  fc.assert(
    fc.property(anyText, anyDay, (text, written) => {
      const dates = readDates(text, { written })
      expectApart(text, [...readAmounts(text), ...dates])
      const stated = readStated(text, { written })
      expectApart(text, [...stated.amounts, ...stated.dates])
      expect(stated.dates).toEqual(dates)
      expect(stated.amounts).toEqual(readAmounts(text))
    }),
    { numRuns: 4000 },
  )
})

test('the soup has both, so that there is something to overlap', () => {
  const found = fc.sample(anyText, { numRuns: 500, seed: 1 }).map((text) => readStated(text, { written: '2026-02-25' }))
  expect(found.filter(({ amounts, dates }) => amounts.length > 0 && dates.length > 0).length).toBeGreaterThan(10)
})

test('a text without its day keeps its amounts, and the dates that need no day', () => {
  const { amounts, dates } = readStated('去年預留2億元，2027年推出', {})
  expect(amounts.map(({ value }) => value)).toEqual([200_000_000])
  expect(dates.map(({ from }) => from)).toEqual(['2027-01-01'])
})

test('values are finite, the upper end of a range is above the lower, and days are days in order', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { value, upTo } of readAmounts(text)) {
        expect(Number.isFinite(value)).toBe(true)
        expect(upTo ?? Infinity).toBeGreaterThan(value)
      }
      for (const { from, to } of readDates(text, { written: '2026-02-25' })) {
        expect(from).toMatch(/^\d{4}-\d\d-\d\d$/)
        expect(to >= from).toBe(true)
      }
    }),
    { numRuns: 3000 },
  )
})

test.each([
  ['1'],
  ['1,'],
  ['1,234'],
  ['123 '],
  ['一'],
  ['萬'],
  ['二十'],
  ['今年'],
  ['十五五'],
  ['三分之'],
  ['約'],
  ['twenty '],
  ['2026-'],
  ['$'],
  ['每年'],
  ['《2026'],
  ['2月'],
])('a long run of %j takes time in proportion to its length', (piece) => {
  // The thread's own time, the best of three: other work on the machine must not fail this.
  const timed = (length: number): number => {
    const text = piece.repeat(length / piece.length)
    const once = (): number => {
      const start = process.threadCpuUsage()
      readAmounts(text)
      return process.threadCpuUsage(start).user / 1_000
    }
    return Math.min(once(), once(), once())
  }
  timed(10_000)
  // Eight times the text may take eight times as long; sixty-four times would be quadratic.
  expect(timed(80_000)).toBeLessThan(Math.max(timed(10_000), 4) * 30)
})
