import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldPlain } from '#engines/chinese'
import { indexedTerms } from './indexedTerms.ts'
import { keysOf } from './keys.ts'
import { wordOf } from './units.ts'

const termsOf = (text: string) => [...indexedTerms(foldPlain(text)).terms]

describe('the terms of a text', () => {
  it('are its characters and the pairs that touch, the same in either script', () => {
    expect(termsOf('圖書館')).toEqual(['图', '书', '图书', '馆', '书馆'])
    expect(termsOf('图书馆')).toEqual(termsOf('圖書館'))
  })
  it('are whole words of Latin script, and the pair of a word and the character that it touches', () => {
    expect(termsOf('2028年 AI')).toEqual(['2028', '年', '2028年', 'ai'])
  })
  it('never make a pair across a comma or a space', () => {
    expect(termsOf('甲，乙 丙')).toEqual(['甲', '乙', '丙'])
  })
  it('keep a number whole, with its point and without its commas', () => {
    expect(termsOf('2.2億、5,000元。')).toEqual(['2.2', '亿', '2.2亿', '5000', '元', '5000元'])
  })
  it('are none where there are only signs', () => {
    expect(indexedTerms(foldPlain('😀🎉 ……！？'))).toEqual({ terms: new Set(), length: 0 })
  })
  it.each([
    ['schemes', 'scheme'],
    ['policies', 'policy'],
    ['campus', 'campus'],
    ['business', 'business'],
    ['its', 'its'],
  ])('take %s for %s', (plural, singular) => expect(wordOf(plural)).toBe(singular))
  it('are short enough for an index, and hold no character that PostgreSQL refuses, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { terms, length } = indexedTerms(foldPlain(text))
        expect(length).toBeLessThanOrEqual(foldPlain(text).length)
        for (const term of terms) {
          expect(Buffer.byteLength(term)).toBeLessThan(400)
          expect(term).not.toContain('\u0000')
          expect(term.isWellFormed()).toBe(true)
        }
      }),
    )
  })
})

describe('the keys of a text', () => {
  it('are one for a sum however it is written', () => {
    const [key] = keysOf('撥款5,000萬元')
    expect(key).toMatch(/^amount:money/)
    for (const same of ['五千萬元', '5000万元', 'HK$50 million']) expect(keysOf(same)).toContain(key)
  })
  it('are one for a day however it is written', () => {
    expect(keysOf('2026年3月1日')).toContain('date:2026-03-01..2026-03-01')
    expect(keysOf('on 1 March 2026')).toContain('date:2026-03-01..2026-03-01')
  })
  it('have a date that is relative only where the day of the text is known', () => {
    expect(keysOf('下月推出')).toEqual([])
    expect(keysOf('下月推出', '2026-03-10')).toContain('month:2026-04')
  })
})
