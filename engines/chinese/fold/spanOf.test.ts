import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldPlain } from './fold.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      '政',
      '裏',
      'A',
      '㎡',
      '\u{1f600}',
      '\u200b',
      '\ufeff',
      '\u0301',
      'ﬁ',
      'ｶ',
      'ﾞ',
      '\u{20bb7}',
      '，',
      '\ud83d',
    ),
    maxLength: 40,
  }),
)

describe('the way back from a folded text', () => {
  it.each([
    ['約１００㎡。', '100m2', '１００㎡'],
    ['\ufeff「\u200b智」啟\u200d學教', '智」启学', '智」啟\u200d學'],
    ['好\u{1f600}😀', '\u{1f600}', '\u{1f600}'],
    ['THE Ofﬁce', 'office', 'Ofﬁce'],
  ])('%s', (original, found, part) => {
    const folded = fold(original)
    const start = folded.text.indexOf(found)
    const span = folded.spanOf(start, start + found.length)
    expect(original.slice(span.start, span.end)).toBe(part)
  })

  it('gives the whole of what became several, from any part of it', () => {
    const { spanOf } = fold('㎡')
    expect([spanOf(0, 1), spanOf(1, 2), spanOf(0, 2)]).toEqual(Array.from({ length: 3 }, () => ({ start: 0, end: 1 })))
  })

  it('gives a place for an empty span, after what was dropped before it', () => {
    const { spanOf, text: folded } = fold('\u200b飛\u200b')
    expect([spanOf(0, 0), spanOf(folded.length, folded.length)]).toEqual([
      { start: 1, end: 1 },
      { start: 3, end: 3 },
    ])
  })

  it.each([
    [-1, 0],
    [0, 9],
    [2, 1],
    [Number.NaN, 1],
  ])('refuses %s–%s of a text of two', (start, end) => {
    expect(() => fold('飛輪').spanOf(start, end)).toThrow(RangeError)
  })

  it('leads to a part that folds to at least what was asked for, inside the text, and cuts no pair', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (original, one, other) => {
        const folded = fold(original)
        fc.pre(folded.text.length > 0)
        const [start, end] = [one % folded.text.length, other % folded.text.length].sort((a, b) => a - b)
        if (start === undefined || end === undefined) throw new Error('two numbers are two')
        const span = folded.spanOf(start, end + 1)
        expect(span.start).toBeGreaterThanOrEqual(0)
        expect(span.end).toBeLessThanOrEqual(original.length)
        expect(foldPlain(original.slice(span.start, span.end))).toContain(folded.text.slice(start, end + 1))
        for (const at of [span.start, span.end]) {
          const inPair = /[\ud800-\udbff]/.test(original.charAt(at - 1)) && /[\udc00-\udfff]/.test(original.charAt(at))
          expect(inPair).toBe(false)
        }
      }),
      { numRuns: 5000 },
    )
  })

  it('goes only forward', () => {
    fc.assert(
      fc.property(text, (original) => {
        const { text: folded, spanOf } = fold(original)
        const spans = Array.from({ length: folded.length }, (_, at) => spanOf(at, at + 1))
        for (const [at, span] of spans.entries()) {
          const before = spans[at - 1]
          if (before === undefined) continue
          expect(span.start === before.start || span.start >= before.end).toBe(true)
        }
      }),
    )
  })
})
