import { foldPlain } from '#engines/chinese'
import { indexedTerms } from './indexedTerms.ts'
import { keysOf } from './keys.ts'

/** Raise it where terms change in a way that the probe below does not show. */
const version = 1

/** Texts with what folding, words, sums and dates make something of. They say nothing. */
const probe = [
  '圖書館裏的裡衞衛臺台為爲乾隆後面發髮麵，图书馆里的卫台为干后面发',
  'ＡＩ・Ａi㎡①½ﬁ ﾊﾞ ｶﾞ 3.5G 5,000 schemes policies campus business café Cafe\u0301 naïve 2028年AI人',
  '撥款5,000萬元，HK$50 million，兩億二千萬元、約2.2億港元，百分之十五，15%，3,000 PFLOPS，每月8,500元',
  '2026年3月1日，1 March 2026，2026-03-01，二〇二六年三月，2026/27學年，第三季，Q1 2027，3月至5月，Dec 2025',
  '𠮷野家 한국어 ひらがな 😀 甲\u200b乙',
]

/** FNV-1a, of 32 bits. */
function digest(text: string, seed: number): string {
  let hash = seed
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/**
 * What the terms of an index are called by: another where the same text would get other terms, or is read otherwise. An index of
 * another version must be made again before it is searched.
 */
export function termsVersion(): string {
  const terms = probe.map((text) => {
    const { terms: found, length } = indexedTerms(foldPlain(text))
    return [length, ...found, '', ...keysOf(text)].join(' ')
  })
  const all = terms.join('\n')
  return `${version}-${digest(all, 0x811c9dc5)}${digest(all, 0x1b873593)}`
}
