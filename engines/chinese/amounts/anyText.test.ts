import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDates } from '../dates/readDates.ts'
import { readAmounts } from './readAmounts.ts'

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
]
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
)

test('amounts and dates are spans of the text, in order, and overlap neither each other nor themselves', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const spans = [...readAmounts(text), ...readDates(text, { written: '2026-02-25' })].sort(
        (one, other) => one.start - other.start,
      )
      let end = 0
      for (const span of spans) {
        expect(span.start).toBeGreaterThanOrEqual(end)
        expect(span.end).toBeGreaterThan(span.start)
        end = span.end
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 3000 },
  )
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
])('a long run of %j takes time in proportion to its length', (piece) => {
  // The best of three, since other work on the machine only ever adds time.
  const timed = (length: number): number => {
    const text = piece.repeat(length / piece.length)
    const once = (): number => {
      const start = performance.now()
      readAmounts(text)
      return performance.now() - start
    }
    return Math.min(once(), once(), once())
  }
  timed(10_000)
  // Eight times the text may take eight times as long; sixty-four times would be quadratic.
  expect(timed(80_000)).toBeLessThan(Math.max(timed(10_000), 4) * 30)
})
