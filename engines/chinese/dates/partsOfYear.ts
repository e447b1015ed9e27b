import { at, folded, matchAt } from '../numerals/folded.ts'
import { figures } from '../numerals/figures.ts'
import { dayOf, isDay } from './calendar.ts'
import * as period from './period.ts'
import type { Of } from './reading.ts'

/** What was read, and where it ends in the folded text. */
interface Part {
  readonly of: Of
  readonly end: number
}

export const figure = folded('[0-9一二三四五六七八九十兩廿卅〇零]')
const monthNumber = at(`(${figure}{1,3})[ ]?月份?(?!台|娥|球|餅|嫂|[一兩三]次)`)
const dayOfMonth = at(`[ ]?(${figure}{1,3})[ ]?(?:日|號)`)
export const quarter = at(String.raw`[的 ]?(?:第([1-4一二三四])季度?|([1-4一二三四])季度|(首|末)季(?!後)|q([1-4]))`)
const firstMonths = at(`(?:首|頭|前)(${figure}{1,2})(?:(個月)|季度?)`)
export const half = at(String.raw`[的 ]?(?:(上)|下)半年(?!度)`)
const season = at('[的 ]?(?:(春)|(夏)|(秋)|(冬))(?:季|天(?!氣|文))')
const edgeYear = at('(?:年?(初)|年?(中)(?!國|央|旬|學|大|文|環|心|期|式|小|產|層|醫)|年?(底|尾|末))')
const edgeMonth = at('(?:月?(初|上旬)|月?(中旬|中)(?!國|央|學|大|文|環|心|期|式|小|產|層|醫)|月?(底|下旬|尾|末))')
const bareSeason = at('(?:(春)|(夏)|(秋)|(冬))(?!季|節|粧|裝)')

export function partOfYear(text: string, index: number, of: number): Part | undefined {
  const q = matchAt(quarter, text, index)
  if (q !== undefined) return { of: period.quarterPeriod(of, quarterOf(q)), end: index + q[0].length }
  const months = matchAt(firstMonths, text, index)
  const count = (figures(months?.[1]) ?? 0) * (months?.[2] === undefined ? 3 : 1)
  if (months !== undefined && count > 0 && count < 12)
    return { of: period.monthsPeriod(of, 1, count, 'span'), end: index + months[0].length }
  const h = matchAt(half, text, index)
  if (h !== undefined) return { of: period.halfPeriod(of, h[1] === undefined ? 2 : 1), end: index + h[0].length }
  const s =
    matchAt(season, text, index) ??
    (text.charAt(index - 1) === folded('年') ? undefined : matchAt(bareSeason, text, index))
  if (s !== undefined) return { of: period.seasonPeriod(of, seasonOf(s)), end: index + s[0].length }
  const e = matchAt(edgeYear, text, index)
  if (e !== undefined && text.charAt(index - 1) === folded('年'))
    return { of: period.edgeOfYear(of, edgeOf(e)), end: index + e[0].length }
  return undefined
}

export function monthAt(text: string, index: number): { month: number; end: number } | undefined {
  const match = matchAt(monthNumber, text, index)
  const month = figures(match?.[1])
  return match === undefined || month === undefined || month < 1 || month > 12
    ? undefined
    : { month, end: index + match[0].length }
}

const monthRange = at(`(${figure}{1,2})(?:至|到|-|–|~)(${figure}{1,2})月份?`)

/** 3至5月 and 7-9月. */
export function monthsAt(text: string, index: number, of: number): Part | undefined {
  const match = matchAt(monthRange, text, index)
  const [first, last] = [figures(match?.[1]), figures(match?.[2])]
  if (match === undefined || first === undefined || last === undefined) return undefined
  if (first < 1 || last > 12 || first >= last) return undefined
  return { of: period.monthsPeriod(of, first, last - first + 1, 'span'), end: index + match[0].length }
}

const dayRange = at(`[ ]?(${figure}{1,3})(?:日|號)?(?:至|到|-|–|~|及|和|、|,)(${figure}{1,3})(?:日|號)`)
const weekdayAfter = at('[(](?:星期|周|禮拜)?[一二三四五六日天][)]')

export function partOfMonth(text: string, index: number, of: number, month: number): Part | undefined {
  const range = matchAt(dayRange, text, index)
  const [first, last] = [figures(range?.[1]), figures(range?.[2])]
  if (
    range !== undefined &&
    first !== undefined &&
    last !== undefined &&
    first < last &&
    isDay(of, month, first) &&
    isDay(of, month, last)
  ) {
    return {
      of: { from: dayOf(of, month, first), to: dayOf(of, month, last), precision: 'span' },
      end: index + range[0].length,
    }
  }
  const d = dayAt(text, index, dayOfMonth)
  if (d !== undefined && isDay(of, month, d.day)) return { of: period.dayPeriod(dayOf(of, month, d.day)), end: d.end }
  const e = matchAt(edgeMonth, text, index)
  return e === undefined ? undefined : { of: period.edgeOfMonth(of, month, edgeOf(e)), end: index + e[0].length }
}

export function dayAt(text: string, index: number, pattern: RegExp): { day: number; end: number } | undefined {
  const match = matchAt(pattern, text, index)
  const day = figures(match?.[1])
  return match === undefined || day === undefined || day < 1 || day > 31
    ? undefined
    : { day, end: index + match[0].length + bracketed(text, index + match[0].length) }
}

/** The length of the （星期三） after a day. */
function bracketed(text: string, index: number): number {
  return matchAt(weekdayAfter, text, index)?.[0].length ?? 0
}

export function quarterOf(match: RegExpExecArray): number {
  if (match[3] !== undefined) return match[3] === folded('首') ? 1 : 4
  return figures(match[1] ?? match[2] ?? match[4]) ?? 1
}
function seasonOf(match: RegExpExecArray): 'spring' | 'summer' | 'autumn' | 'winter' {
  if (match[1] !== undefined) return 'spring'
  if (match[2] !== undefined) return 'summer'
  return match[3] === undefined ? 'winter' : 'autumn'
}
export function edgeOf(match: RegExpExecArray): 'start' | 'middle' | 'end' {
  if (match[1] !== undefined) return 'start'
  return match[2] === undefined ? 'end' : 'middle'
}
