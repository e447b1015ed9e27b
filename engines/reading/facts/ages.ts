import { readAmounts, type Amount } from '#engines/chinese'
import type { View } from '../view/view.ts'

const age =
  /(?<![0-9第零一二三四五六七八九十百])(?:[0-9]{1,3}|[一二三四五六七八九十百两]{1,4})(?:岁?[至到~–-](?:[0-9]{1,3}|[一二三四五六七八九十百]{1,4}))?多?岁/gu
const english = /\b(?:aged?|ages) (?:from |between |over |under )?([0-9]{1,3}(?:(?: to | and |[–-])[0-9]{1,3})?)\b/gu

/**
 * Ages, which say whom a measure is for: 60歲, 20至29歲, aged 18 to 35. The unit is 歲 in Chinese and a year in English; what is read of the
 * number is what is read of so many 個.
 */
export function agesIn({ text, plain }: View): readonly Amount[] {
  const read = (start: number, end: number, words: string, unit: Amount['unit']): readonly Amount[] => {
    const [amount] = readAmounts(words)
    return amount ? [{ ...amount, start, end, unit }] : []
  }
  const chinese = [...plain.matchAll(age)].flatMap(({ 0: words, index }) => {
    const end = index + words.length
    const counted = text
      .slice(index, end)
      .replaceAll(/[歲岁](?=.)/gu, '')
      .slice(0, -1)
    return read(index, end, `${counted}個`, { kind: 'count', of: '歲' })
  })
  const latin = [...plain.matchAll(english)].flatMap(({ 0: words, 1: number = '', index }) => {
    const end = index + words.length
    return read(end - number.length, end, `${number.replace(' and ', ' to ')} years`, { kind: 'time', of: 'year' })
  })
  return [...chinese, ...latin]
}
