import { anyOf, folded } from '../numerals/folded.ts'
import type { Unit } from './amount.ts'
import { localCurrency } from './units.ts'

/**
 * What a sum such as 5000萬 counts where nothing says so: people or things if the words around it do, and otherwise money, since in
 * the press of a budget a bare 萬 or 億 is money.
 */
export function bareUnit(text: string, start: number, end: number): Unit {
  if (countsThings(text, start) && !spent.test(text.slice(Math.max(0, start - 14), start)))
    return { kind: 'count', of: '' }
  if (countedAfter.test(text.slice(end, end + 8))) return { kind: 'count', of: '' }
  return { kind: 'money', currency: localCurrency }
}

/** Whether the words before a number say that it counts people or things: 訪港旅客達, the number of users exceeds. */
export function countsThings(text: string, start: number): boolean {
  return (
    countedBefore.test(text.slice(Math.max(0, start - 12), start)) ||
    englishBefore.test(text.slice(Math.max(0, start - 48), start))
  )
}

const countedBefore = new RegExp(
  `${anyOf('人口 人次 人數 旅客 訪客 用戶 學生 單位 宗數 數目 總數 遊客 失業 就業人數 下載量 瀏覽量 點擊')}[^,。;、0-9元]*$`,
)
const englishBefore =
  /(?:number of [a-z -]{1,30}|population|visitors|arrivals|users|passengers|enrolment|headcount)[^,.;0-9$]*$/
const spent = new RegExp(
  anyOf('撥款 元 資助 津貼 預留 注資 投入 斥資 耗資 開支 收入 盈餘 赤字 儲備 貸款 補貼 免稅額 上限 擔保'),
)
const countedAfter = new RegExp(folded('^(?:位|名|人|個|戶)|^的?(?:用戶|人口|市民|學生|居民|旅客)'))
