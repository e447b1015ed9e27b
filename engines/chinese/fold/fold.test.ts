import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldPlain } from './fold.ts'

/** Text that is hard to fold: marks, halves of pairs, joiners, compatibility forms, jamo, Chinese of both scripts. */
const hard = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'A\u00c5ßςΣİﬁ㎡①½５，ｶﾞﾊﾟ\u3099\u0301\u0316\u0345\u200b\u200d\ufeff\u202e\ufe0f\u00ad\ud83d\udc00\u1100\u1161\u11a8ㄱㅏㄳ\u{1f600}\u{1f3fd}\u{e0100}\u{20000}\u{2f800}裏衛里乾臺',
      ),
      fc.constantFrom(
        '\ud800',
        '\udfff',
        '豈',
        '\u0344',
        '\u0f73',
        '\u{1d15e}',
        '\u{11099}\u{110ba}',
        '\u3000',
        '٣',
        '\u{1d7d9}',
        'ϓ\u0308',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

describe('folding', () => {
  it.each([
    ['full-width letters and digits', '５，０００　ＡＩ', '5,000 ai'],
    ['what normalisation makes longer', '100㎡、①、ﬁ', '100m2、1、fi'],
    ['compatibility ideographs', '\uf92d\u{2f800}', '\u4f86\u4e3d'.replace('\u4f86', '来')],
    ['half-width kana with its mark', 'ｶﾞﾊﾟ', 'ガパ'],
    ['marks typed after a letter', 'cafe\u0301', 'caf\u00e9'],
    ['case, whatever its place in the word', 'ΟΔΟΣ ΟΔΟς Straße', 'οδοσ οδοσ strasse'],
    ['digits of other scripts', '٢٠٢٦ ２０２６ 𝟚𝟘𝟚𝟞', '2026 2026 2026'],
    ['zero-width and bidirectional controls', '\ufeff飛\u200b輪\u202e開\u2069放\u00ad', '飞轮开放'],
    [
      'Traditional, as Hong Kong, Taiwan and others write it',
      '裏裡里 衞衛卫 為爲为 説說说 台臺檯',
      '里里里 卫卫卫 为为为 说说说 台台台',
    ],
  ])('%s', (_what, text, folded) => {
    expect(foldPlain(text)).toBe(folded)
    expect(fold(text).text).toBe(folded)
  })

  it('is of one mind about a text however its marks and controls are typed', () => {
    expect(foldPlain('caf\u200de\u200b\u0301')).toBe(foldPlain('CAFÉ'))
    expect(foldPlain('ㄱㅏ')).toBe(foldPlain('가'))
  })

  it('makes no pair of two halves that did not stand together', () => {
    expect(foldPlain('\ud83d\u200b\ude00')).toBe('\ufffd\ufffd')
  })

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(hard, (text) => {
        const once = foldPlain(text)
        expect(foldPlain(once)).toBe(once)
      }),
      { numRuns: 5000 },
    )
  })

  it('leaves nothing that normalisation, lower case or well-formedness would change', () => {
    fc.assert(
      fc.property(hard, (text) => {
        const folded = foldPlain(text)
        expect(folded.normalize('NFKC')).toBe(folded)
        expect(folded.isWellFormed()).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('takes time in proportion to the length, whatever the text holds', () => {
    const parts = {
      common: '政府會預留約2.2億元，推動AI+。',
      marks: '\u0301\u0316',
      joiners: 'a\u200d',
      emoji: '\u{1f600}',
    }
    for (const part of Object.values(parts)) {
      const text = part.repeat(Math.ceil(1_000_000 / part.length))
      const start = performance.now()
      fold(text)
      // Fifty times what it takes on one core; what is not linear takes hours.
      expect(performance.now() - start).toBeLessThan(20_000)
    }
  })
})
