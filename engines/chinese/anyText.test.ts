import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expand, fold, foldPlain, languageOf, readCantonese, scriptOf, slotsOf } from './index.ts'

const bad: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['white space', ' \u3000\n\t'],
  ['emoji', '😀👨‍👩‍👧‍👦🇭🇰'],
  ['what is not seen', '\u200b\u200d\ufeff\u202e\u2069'],
  ['right to left', 'كم ميزانية הממשלה'],
  ['half a pair', '\ud83d點\udc00'],
  ['a NUL', '幾多\u0000錢'],
  ['all scripts', '政府政府budgetかな한글٣'],
  ['regular expressions', '(.*)+[^a]{9}\\1$'],
]

function readAll(text: string): void {
  fold(text)
  foldPlain(text)
  scriptOf(text)
  languageOf(text)
  readCantonese(text)
  slotsOf(text)
  expand(text)
}

describe('whatever is typed', () => {
  it.each(bad)('is read without an error: %s', (_what, text) => {
    expect(() => readAll(text)).not.toThrow()
  })

  it.each(bad)('is read without an error and without delay at 10,000 characters: %s', (_what, text) => {
    const long = text.repeat(Math.ceil(10_000 / Math.max(1, text.length)))
    const start = performance.now()
    readAll(long)
    expect(performance.now() - start).toBeLessThan(3000)
  })

  it('is read without an error: any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(() => readAll(text)).not.toThrow()
      }),
    )
  })

  it('asks the same in full width, in Simplified and with what is not seen', () => {
    expect(slotsOf('政\u200b府預留多少資金')).toEqual(slotsOf('政府预留多少资金'))
    expect(readCantonese('邊\u200b個負責').cantonese).toBe(true)
    expect(expand('ＥＲＢ')).toEqual(expand('erb'))
  })
})
