import { anyOf, folded } from '../numerals/folded.ts'
import type { Approximation } from './amount.ts'

/** What stands before a number, folded, by what it says of the number. */
const before: readonly (readonly [Approximation, string])[] = [
  [
    'about',
    '約 大約 大概 約莫 約為 概約 大致 差不多 估計約 about around approximately roughly some circa an_estimated estimated',
  ],
  ['nearly', '近 接近 將近 貼近 直逼 逼近 nearly almost close_to'],
  [
    'over',
    '逾 超過 多於 超逾 高於 高逾 大於 超出 已超過 不止 over more_than above exceeding in_excess_of exceeds exceeded topped surpassed',
  ],
  [
    'at-least',
    '不少於 至少 最少 不低於 起碼 最低 不下 不下於 at_least no_fewer_than no_less_than not_less_than not_fewer_than a_minimum_of minimum',
  ],
  [
    'at-most',
    '最多 不多於 不超過 至多 最高 不高於 不逾 上限為 上限至 上限 少於 低於 不足 不到 未滿 未到 不夠 up_to at_most no_more_than not_more_than a_maximum_of less_than fewer_than below under capped_at',
  ],
]
/** 過 is "over" only where nothing before it makes another word of it: 一筆過, 超過, 不過. */
const guo = folded(String.raw`(?<![筆次超經通透渡越度錯難不太見去看用做說走渡路悔放錯勝只跳閃掠穿])過`)
const overMoney = folded(String.raw`(?<=[\s,。、;(「]|^)上(?=[百千萬億])`)

/** What follows the unit, or stands between the number and the unit. */
const after: readonly (readonly [Approximation, string])[] = [
  ['about', '左右 上下 or_so'],
  ['over', '多 餘'],
  ['at-least', '或以上 以上 及以上 或更多 or_more or_above and_above'],
  ['at-most', '或以下 以下 以內 之內 or_less or_below or_fewer'],
]

const ways = new Map<Approximation, RegExp>()
const beforeAny = new RegExp(
  String.raw`(?:${before
    .map(([approximation, words], i) => {
      ways.set(approximation, new RegExp(`^${anyOf(words)}$`))
      const boundary = String.raw`(?<![a-z])`
      return `(?<a${i}>${boundary}${anyOf(words)}${approximation === 'over' ? `|${guo}|${overMoney}` : ''})`
    })
    .join('|')})[ \t\n]?$`,
)
const afterAny = new RegExp(`[ ]?(?:${after.map(([, words], i) => `(?<a${i}>${anyOf(words)})`).join('|')})`, 'y')

export interface Approximated {
  readonly approximation: Approximation
  /** Where the word starts if it stands before, or ends if it stands after, in the folded text. */
  readonly edge: number
}

/** The most that an approximation in front takes. */
const reach = 20

/** What says how near the number at `index` is, directly before it. 約 close to 100 may be two words: the outer one is kept. */
export function approximationBefore(text: string, index: number): Approximated | undefined {
  const from = Math.max(0, index - reach)
  const window = text.slice(from, index)
  let found: Approximated | undefined
  for (let end = window.length; end > 0;) {
    const match = beforeAny.exec(window.slice(0, end))
    if (match === null) break
    const [approximation] = before.find((_, i) => match.groups?.[`a${i}`] !== undefined) ?? []
    if (approximation === undefined) break
    found = { approximation: found?.approximation ?? approximation, edge: from + match.index }
    end = match.index
  }
  return found
}

export function approximationAfter(text: string, index: number): Approximated | undefined {
  afterAny.lastIndex = index
  const match = afterAny.exec(text)
  if (match === null) return undefined
  const [approximation] = after.find((_, i) => match.groups?.[`a${i}`] !== undefined) ?? []
  return approximation === undefined ? undefined : { approximation, edge: index + match[0].length }
}
