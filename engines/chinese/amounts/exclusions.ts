import { anyOf, at, folded, matchAt } from '../numerals/folded.ts'
import { isPerWeek } from '../numerals/perWeek.ts'
import type { Span } from '../span.ts'

const ordinal = new RegExp(
  `(?:${anyOf('第 編號')}[ ]?|#|(?<![a-z])(?:no|nos|number|phase|section|chapter|figure|fig|table|page|pages|level|type|article|cap|part|version|grade|form|primary|secondary|class|route|flat|block|paragraph|para|item|step|stage|tier|top|covid|room|gate|line|terminal|tel|fax|hotline|annex|appendix)[.:]?[ -]?)$`,
)
/** 星期三 and 初一 are days, and 每周3次 is not. */
const dayName = new RegExp(`(?:${anyOf('星期 周 禮拜 農曆')}|${folded('(?<![年月世])初')})$`)
const chineseDigit = new RegExp(folded('[一二三四五六七八九十廿]'))
/** 數百, 幾千 and 好幾十 are vague. */
const vague = new RegExp(`${anyOf('數 幾 好幾 若干')}$`)
const startsWithScale = new RegExp(folded('[十百千萬億兆]'))
const another = new RegExp(folded('判若$'))
const counted = new RegExp(folded('^以.{1,8}計$'))
/** 2月30日 and 每月15日 are days of a month, whether or not it has them; 兩個月15日 is a length. */
const month = new RegExp(folded('(?:每個|[^個]|^)月$'))
const day = at('[ ]?(?:日|號)')
const bigHalf = new RegExp(folded('大半'))
const insideWord = /(?:[a-z]|[a-z]-|[0-9][.:/\u2044]|[0-9],)$/
const acronym = /[\u2e80-\u9fff][a-z]{2,6}$/
const goesOn = /^(?:[:/\u2044][0-9]|-[a-z]+-?old| years? old|\.[0-9])/
const nameBefore = new RegExp(folded('(?:統|唯|萬|均|劃|專|逐|不|如|之)$'))
const planOrName = new RegExp(folded('^(?:個?五年)(?:規劃|計劃|計畫)'))

/**
 * Whether the number at `start`–`end` of a folded text, whose currency or sign starts at `first`, is part of something that states no
 * amount: an ordinal, a name, a time, a version. `share` says that it is in per cent.
 */
export function isNoAmount(text: string, first: number, start: number, end: number, share: boolean): boolean {
  const before = text.slice(Math.max(0, first - 12), first)
  // A share may follow the acronym of what it is a share of: 佔GDP2.7%.
  if (ordinal.test(before) || (insideWord.test(before) && !(share && acronym.test(before)))) return true
  if (chineseDigit.test(text.charAt(start)) && dayName.test(before) && !isPerWeek(text, start, end)) return true
  if (month.test(before) && matchAt(day, text, end) !== undefined) return true
  if (goesOn.test(text.slice(end, end + 14))) return true
  if (text.charAt(start) === folded('一') && end - start === 1 && nameBefore.test(before)) return true
  return planOrName.test(text.slice(start, start + 6))
}

/** Whether the number at `start`–`end` is a manner of speaking: 數百, 數以千萬計, 大半, 判若兩人. */
export function isVague(text: string, start: number, end: number): boolean {
  if (counted.test(text.slice(Math.max(0, start - 1), end + 1))) return true
  if (bigHalf.test(text.slice(Math.max(0, start - 1), start + 1))) return true
  const before = text.slice(Math.max(0, start - 3), start)
  return another.test(before) || (startsWithScale.test(text.charAt(start)) && vague.test(before))
}

const address = /(?:https?:\/\/|www\.)[^\s\u2e80-\u9fff\uff00-\uffef]{1,2000}/g

/** Where web addresses stand in a folded text. */
export function addressesIn(text: string): readonly Span[] {
  return Array.from(text.matchAll(address), ({ index, 0: found }) => ({ start: index, end: index + found.length }))
}
