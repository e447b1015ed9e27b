import { anyOf, folded } from '../numerals/folded.ts'
import type { Span } from '../span.ts'

const ordinal = new RegExp(
  `(?:${anyOf('第 星期 周 禮拜 初 農曆 編號 電話 熱線 傳真 票號')}[ ]?|#|(?<![a-z])(?:no|nos|number|phase|section|chapter|figure|fig|table|page|pages|level|type|article|cap|part|version|grade|form|primary|secondary|class|route|flat|block|paragraph|para|item|step|stage|tier|top|covid|room|gate|line|terminal|tel|fax|hotline|annex|appendix)[.:]?[ -]?)$`,
)
/** 數百, 幾千 and 好幾十 are vague. */
const vague = new RegExp(`${anyOf('數 幾 好幾 若干')}$`)
const bigHalf = new RegExp(folded('大半'))
const insideWord = /(?:[a-z]|[a-z]-|[0-9][.:/]|[0-9],)$/
const goesOn = /^(?:[a-z]-|[:/][0-9]|-[a-z]+-?old| years? old|\.[0-9])/
const nameBefore = new RegExp(folded('(?:統|唯|萬|均|劃|專|逐|不|如|之)$'))
const planOrName = new RegExp(folded('^(?:個?五年)(?:規劃|計劃|計畫)'))

/**
 * Whether the number at `start`–`end` of a folded text, whose currency or sign starts at `first`, is part of something that states no
 * amount: an ordinal, a name, a time, a version.
 */
export function isNoAmount(text: string, first: number, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, first - 12), first)
  if (ordinal.test(before) || insideWord.test(before)) return true
  if (goesOn.test(text.slice(end, end + 14))) return true
  if (text.charAt(start) === folded('一') && end - start === 1 && nameBefore.test(before)) return true
  return planOrName.test(text.slice(start, start + 6))
}

const form = new RegExp(folded('(?<![當其期年月市校])[中小高]$'))

/** 中三學生 are those of the third form, and not three. */
export function isForm(text: string, start: number): boolean {
  return form.test(text.slice(Math.max(0, start - 2), start))
}

export function isVague(text: string, start: number): boolean {
  if (bigHalf.test(text.slice(Math.max(0, start - 1), start + 1))) return true
  return vague.test(text.slice(Math.max(0, start - 3), start))
}

const address = /(?:https?:\/\/|www\.)[^\s\u2e80-\u9fff\uff00-\uffef]{1,2000}/g

/** Where web addresses stand in a folded text. */
export function addressesIn(text: string): readonly Span[] {
  return Array.from(text.matchAll(address), ({ index, 0: found }) => ({ start: index, end: index + found.length }))
}
