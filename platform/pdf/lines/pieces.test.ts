import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillLines } from './fillLines.ts'
import { piecesOf } from './pieces.ts'

/** As wide as its characters are many. */
const fill = (text: string, width: number): readonly string[] =>
  fillLines([{ text, source: 0 }], width, (each) => [...each].length).map((line) => line.map((f) => f.text).join(''))

describe('A line of Chinese', () => {
  it('does not begin with a closing mark', () => {
    expect(fill('你的申請，已經收到。', 4)).toEqual(['你的申', '請，已經', '收到。'])
  })
  it('does not end with an opening mark', () => {
    expect(fill('這是計劃「智慧教學」啊', 5)).toEqual(['這是計劃', '「智慧教', '學」啊'])
  })
  it('keeps a sum whole, with its sign', () => {
    expect(fill('撥款HK$500,000.00元', 13)).toEqual(['撥款', 'HK$500,000.00', '元'])
  })
  it('breaks between Han and a word', () => {
    expect(fill('用Feilun申請', 7)).toEqual(['用Feilun', '申請'])
  })
  it('never cuts a dash or an ellipsis in two', () => {
    expect(fill('甲乙——丙', 3)).toEqual(['甲', '乙——', '丙'])
  })
})

describe('A line of English', () => {
  it('is broken at spaces, after which the space stays, and after hyphens', () => {
    expect(fill('we have a well-known case', 11)).toEqual(['we have a ', 'well-known ', 'case'])
    expect(fill('well-known', 6)).toEqual(['well-', 'known'])
  })
  it('keeps an apostrophe, a date and a range whole', () => {
    expect(piecesOf('the party’s 2026-11-22 10–20')).toEqual(['the ', 'party’s ', '2026-11-22 ', '10–20'])
  })
  it('breaks what is wider than itself anywhere', () => {
    expect(fill('a 0123456789', 4)).toEqual(['a ', '0123', '4567', '89'])
  })
})

it('keeps a mark with the word before it where the word is a link and the mark is not', () => {
  const parts = [
    { text: '請看', source: 'text' },
    { text: '這頁', source: 'link' },
    { text: '。好', source: 'text' },
  ]
  const lines = fillLines(parts, 4, (each) => [...each].length)
  expect(lines.map((line) => line.map(({ text, source }) => `${source}:${text}`))).toEqual([
    ['text:請看', 'link:這'],
    ['link:頁', 'text:。好'],
  ])
})

it('loses nothing and goes over no edge, whatever the text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'甲乙。，「」——…… ab-c1,2.3/HK$（）'), maxLength: 60 })
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), fc.integer({ min: 1, max: 20 }), (texts, width) => {
      const lines = fillLines(
        texts.map((each, source) => ({ text: each, source })),
        width,
        (each) => [...each].length,
      )
      expect(lines.flat().map((f) => f.text).join('')).toBe(texts.join('')) // oxfmt-ignore
      for (const line of lines) {
        expect([...line.map((f) => f.text).join('').trimEnd()].length).toBeLessThanOrEqual(width) // oxfmt-ignore
      }
    }),
  )
})
