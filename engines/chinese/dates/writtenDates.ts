import { at, folded, matchAt } from '../numerals/folded.ts'
import { figures } from '../numerals/figures.ts'
import type { Reading } from './reading.ts'
import { dayOf, isDay } from './calendar.ts'
import { partOfFinancialYear } from './financialParts.ts'
import * as period from './period.ts'

const yearFirst = at(String.raw`((?:19|20|21)[0-9]{2})([-/.])(1[0-2]|0?[1-9])\2(3[01]|[12][0-9]|0?[1-9])(?![0-9])`)
const dayFirst = at(String.raw`(3[01]|[12][0-9]|0?[1-9])([-/.])(1[0-2]|0?[1-9])\2((?:19|20|21)[0-9]{2})(?![0-9])`)
const yearMonth = at(String.raw`((?:19|20|21)[0-9]{2})[-/](0[1-9]|1[0-2])(?![0-9/-])`)

/** 2026-02-25, 2026/2/25, 25/2/2026. In Hong Kong the day comes before the month. */
export function numericAt(text: string, index: number): Reading | undefined {
  const first = matchAt(yearFirst, text, index)
  if (first !== undefined) return dayReading(first[1], first[3], first[4], index + first[0].length)
  const last = matchAt(dayFirst, text, index)
  if (last !== undefined) return dayReading(last[4], last[3], last[1], index + last[0].length)
  return undefined
}

function dayReading(
  y: string | undefined,
  m: string | undefined,
  d: string | undefined,
  end: number,
): Reading | undefined {
  const [year, month, day] = [Number(y), Number(m), Number(d)]
  return isDay(year, month, day) ? { ...period.dayPeriod(dayOf(year, month, day)), end, relative: false } : undefined
}

const split = at(
  String.raw`(?:(fy)[ ]?)?((?:19|20|21)[0-9]{2})[ ]?(?:([/])|[-–—至])[ ]?((?:(?:19|20)[0-9]{2})|[0-9]{2})(?![0-9%萬億]|[-/.,][0-9])(?:[ ]?(個?學年|school year|academic year)|[ ]?(財政年度|財年|課稅年度|年度|financial year|fiscal year)|年)?`,
)
const chineseSplit = at(
  '([一二][九〇零○一二三四五六七八]{3})[至/-]([〇零○一二三四五六七八九]{2})(?:(學年)|年度|財政年度)',
)
const schoolSoon = new RegExp(folded('^.{0,8}學年|^.{0,16}(?:school|academic) year'))
const schoolBefore = new RegExp(folded('(?:學年|academic year|school year) ?$'))

/** 2026-27年度, 2027/28學年: a year that starts in one calendar year and ends in the next. */
export function splitYearAt(text: string, index: number): Reading | undefined {
  const chinese = matchAt(chineseSplit, text, index)
  if (chinese !== undefined) return chineseSplitYear(text, chinese, index)
  const match = matchAt(split, text, index)
  if (match === undefined) return undefined
  const [whole, , from = '', slash, to = '', school, financial] = match
  const end = index + whole.length
  const start = Number(from)
  const last = to.length === 4 ? Number(to) : Math.floor(start / 100) * 100 + Number(to)
  const next = last === start + 1 || (start % 100 === 99 && to === '00')
  if (!next) {
    // 2024-2028年 and 2024至28年 are ranges of calendar years.
    if (last <= start || last - start > 60) return undefined
    return { ...period.monthsPeriod(start, 1, (last - start + 1) * 12, 'span'), end, relative: false }
  }
  if (
    school !== undefined ||
    (financial === undefined && schoolBefore.test(text.slice(Math.max(0, index - 16), index)))
  ) {
    return { ...period.schoolYear(start), end, relative: false }
  }
  const soon = financial === undefined && schoolSoon.test(text.slice(end, end + 30))
  if (soon && slash !== undefined) return { ...period.schoolYear(start), end, relative: false }
  if (whole.endsWith(folded('年'))) return { ...period.monthsPeriod(start, 1, 24, 'span'), end, relative: false }
  return { ...partOfFinancialYear(text, end, start), relative: false }
}

/** 二○二六至二七年度. */
function chineseSplitYear(text: string, match: RegExpExecArray, index: number): Reading | undefined {
  const [start, next] = [figures(match[1]), figures(match[1]?.slice(0, 2).concat(match[2] ?? ''))]
  if (start === undefined || next !== start + 1) return undefined
  const end = index + match[0].length
  if (match[3] !== undefined) return { ...period.schoolYear(start), end, relative: false }
  return { ...partOfFinancialYear(text, end, start), relative: false }
}

const plan = at(
  '(?:十([一二三四五六七八九])五(?![十百千萬])|第(十[一二三四五六七八九]|[0-9]{2})個五年(?:規劃|計劃)|([0-9]{2})(?:th|rd|st|nd) five[- ]year plan)',
)

/** 十五五 is the 15th five-year plan, 2026 to 2030. */
export function planAt(text: string, index: number): Reading | undefined {
  const match = matchAt(plan, text, index)
  if (match === undefined) return undefined
  const tenth = figures(match[1])
  const number = tenth === undefined ? (figures(match[2]) ?? Number(match[3])) : 10 + tenth
  return number < 6 || number > 30
    ? undefined
    : { ...period.planPeriod(number), end: index + match[0].length, relative: false }
}

const isolatedMonth = at(String.raw`(?:(1[0-2]|0?[1-9])/((?:19|20)[0-9]{2}))(?![0-9/])`)

/** 2026-03 and 3/2026. */
export function numericMonthAt(text: string, index: number): Reading | undefined {
  const first = matchAt(yearMonth, text, index)
  if (first !== undefined) {
    const [year, month] = [Number(first[1]), Number(first[2])]
    // 2011-12 may be a financial year, which is the commoner.
    if (month === (year % 100) + 1) return undefined
    return { ...period.monthPeriod(year, month), end: index + first[0].length, relative: false }
  }
  const last = matchAt(isolatedMonth, text, index)
  return last === undefined
    ? undefined
    : { ...period.monthPeriod(Number(last[2]), Number(last[1])), end: index + last[0].length, relative: false }
}
