import { anyOf, at, folded, matchAt } from '../numerals/folded.ts'
import { addMonths, partsOf } from './calendar.ts'
import { dayAt, edgeOf, figure, half, monthAt, monthsAt, partOfMonth, quarter, quarterOf } from './partsOfYear.ts'
import * as period from './period.ts'
import type { Of, Reading, Setting } from './reading.ts'

const dayAlone = at(
  `(${figure}{1,3})[ ]?(?:日(?!本(?!港|地|報|月|周|局|會|台|人|身|年)|圓|元|間|常|均|薪|數|光)|號(?!碼|線|風|樓|召|仔|館|幹|巴|路|文))`,
)
const monthWord = at(`(?:(本月|今個月|這個月)|(上月|上個月)|(下月|下個月))`)
const bareEdge = at('年(?:(初)(?!一|二|三|五)|(中)(?!國|央)|(底|尾|末))')
const quarterWord = at('(?:(今季|本季)|(上季|上一季)|(下季|下一季))(?!節|度報)')
const bareMonthEdge = at('月(?:(初)|(中)(?!國|央|旬)|(底|尾|內(?!地)))')
const twoYears = at('今明(?:兩|两|2)年|明後(?:兩|2)年')
const monthCounted = new RegExp(folded('[個一二三四五六七八九十半幾數每同按逐歲當]'))
const withinYear = at('年內(?!地)')
/** What is stated without its year: 9月, 25日, 第四季, 下月, 年底. */
export function withoutYear(text: string, index: number, setting: Setting): Reading | undefined {
  const { written, future } = setting
  const now = partsOf(written)
  const done = (of: Of | undefined, end: number, relative = true): Reading | undefined =>
    of === undefined ? undefined : { ...of, end, relative }
  const word = matchAt(monthWord, text, index)
  if (word !== undefined) {
    const { year: of, month } = partsOf(addMonths(written, word[1] !== undefined ? 0 : word[2] !== undefined ? -1 : 1))
    const end = index + word[0].length
    const part = partOfMonth(text, end, of, month)
    return part === undefined ? done(period.monthPeriod(of, month), end) : done(part.of, part.end)
  }
  const months = monthsAt(text, index, now.year)
  if (months !== undefined)
    return done(
      period.nearest((of) => monthsAt(text, index, of)?.of, written, future),
      months.end,
    )
  const near = matchAt(quarterWord, text, index)
  if (near !== undefined) {
    const moved = partsOf(addMonths(written, near[1] !== undefined ? 0 : near[2] !== undefined ? -3 : 3))
    return done(period.quarterPeriod(moved.year, Math.ceil(moved.month / 3)), index + near[0].length)
  }
  const both = matchAt(twoYears, text, index)
  if (both !== undefined) {
    return done(
      period.monthsPeriod(now.year + (both[0].startsWith(folded('今')) ? 0 : 1), 1, 24, 'span'),
      index + both[0].length,
    )
  }
  const month = monthAt(text, index)
  if (month !== undefined) {
    const part = partOfMonth(text, month.end, 2024, month.month)
    const make = (of: number): Of | undefined =>
      part === undefined ? period.monthPeriod(of, month.month) : partOfMonth(text, month.end, of, month.month)?.of
    return done(period.nearest(make, written, future), part?.end ?? month.end)
  }
  const d = dayAt(text, index, dayAlone)
  if (d !== undefined)
    return isLengthOfDays(text, index, d.end) ? undefined : done(period.nearestDay(d.day, written), d.end)
  const q = matchAt(quarter, text, index)
  if (q !== undefined && q[0] !== '' && !/^[ 的]/.test(q[0]))
    return done(
      period.nearest((of) => period.quarterPeriod(of, quarterOf(q)), written, future),
      index + q[0].length,
    )
  const h = matchAt(half, text, index)
  if (h !== undefined && !/^[ 的]/.test(h[0]))
    return done(period.halfPeriod(now.year, h[1] === undefined ? 2 : 1), index + h[0].length)
  const e = matchAt(bareEdge, text, index)
  if (e !== undefined) return done(period.edgeOfYear(now.year, edgeOf(e)), index + e[0].length)
  const m = matchAt(bareMonthEdge, text, index)
  // 9月底 is read with its month, and 個月內 and 三月內 count months.
  if (m !== undefined && !/[0-9]/.test(text.charAt(index - 1)) && !monthCounted.test(text.charAt(index - 1))) {
    const whole = m[3] !== undefined && m[0].endsWith(folded('內'))
    return done(
      whole ? period.monthPeriod(now.year, now.month) : period.edgeOfMonth(now.year, now.month, edgeOf(m)),
      index + m[0].length,
    )
  }
  const within = matchAt(withinYear, text, index)
  if (within !== undefined) return done(period.yearPeriod(now.year), index + within[0].length)
  return undefined
}

const lengthBefore = new RegExp(
  `${anyOf('為期 不少於 至少 最少 共 連續 一連 過去 未來 逾 超過 每 首 最多 不多於 不超過 約 近 前後 期間 長達 需時 歷時 每隔 隔 足')}$`,
)
const lengthAfter = at(
  '內|後|以上|以內|之內|之後|以下|期(?!間)|假|行程|團|免|隔離|檢疫|左右|有薪|無薪|的?(?:限期|期限|通知期|寬限期)',
)
const shortNumeral = new RegExp(folded('^[一二三四五六七八九十兩](?:日|號)'))

/** 14日 is fourteen days, and no date, where the words about it say so; 三日 always is. After a month it is a day that the month has not. */
function isLengthOfDays(text: string, start: number, end: number): boolean {
  if (shortNumeral.test(text.slice(start, start + 2))) return true
  if (text.charAt(start - 1) === folded('月')) return true
  return lengthBefore.test(text.slice(Math.max(0, start - 4), start)) || matchAt(lengthAfter, text, end) !== undefined
}
