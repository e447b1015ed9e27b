import { readNumeral } from '../numerals/chineseNumeral.ts'
import { anyOf, at, folded, matchAt } from '../numerals/folded.ts'
import { addMonths, dayOf, isDay, partsOf, weekdayOf, type Day } from './calendar.ts'
import * as period from './period.ts'
import type { Period } from './period.ts'

/** What a reading of a date needs to know: the day of writing, and whether the words before speak of the future. */
export interface Setting {
  readonly written: Day
  readonly future: boolean
}
export interface Reading extends Period {
  readonly end: number
}
type Of = Omit<Period, 'relative'>

const figure = folded('[0-9一二三四五六七八九十兩廿卅〇零]')
const year = at(
  `((?:19|20|21)[0-9]{2}|[一二][九〇零○一二三四五六七八]{3})(?:[ ]?年(?!級|期|制|代|歷史)|(?=財政年度|財年|年度|[及和、與或](?:19|20|21)[0-9]{2}年))`,
)
const relativeYear = at(anyOf('今年 本年 去年 上年 舊年 明年 來年 翌年 下年 出年 前年 後年 大前年 今 明 去'))
const monthNumber = at(`(${figure}{1,3})[ ]?月份?(?!台|娥|球|餅|嫂|[一兩三]次)`)
const dayOfMonth = at(`[ ]?(${figure}{1,3})[ ]?(?:日|號)`)
const dayAlone = at(
  `(${figure}{1,3})[ ]?(?:日(?!本(?!港|地|報|月|周|局|會|台|人|身|年)|圓|元|間|常|均|薪|數|光)|號(?!碼|線|風|樓|召|仔|館|幹|巴|路|文))`,
)
const quarter = at(String.raw`[的 ]?(?:第([1-4一二三四])季度?|([1-4一二三四])季度|(首|末)季(?!後)|q([1-4]))`)
const firstMonths = at(`(?:首|頭|前)(${figure}{1,2})(?:(個月)|季度?)`)
const sameTime = at('同期|同月|同日')
const half = at(String.raw`[的 ]?(?:(上)|下)半年(?!度)`)
const season = at('[的 ]?(?:(春)|(夏)|(秋)|(冬))(?:季|天(?!氣|文))')
const edgeYear = at('(?:年?(初)|年?(中)(?!國|央|旬|學|大|文|環|心|期|式|小|產|層|醫)|年?(底|尾|末))')
const edgeMonth = at('(?:月?(初|上旬)|月?(中旬|中)(?!國|央|學|大|文|環|心|期|式|小|產|層|醫)|月?(底|下旬|尾|末))')
const wholeYear = at('(?:年?內(?!地|部|容|閣|在|銷|外|需|務|涵|陸)|全年|(?:財政)?年?度|財年)?')

export function chineseDateAt(text: string, index: number, setting: Setting): Reading | undefined {
  return withYear(text, index, setting) ?? withoutYear(text, index, setting)
}

function withYear(text: string, index: number, { written }: Setting): Reading | undefined {
  const stated = matchAt(year, text, index)
  const relative = stated === undefined ? relativeYearAt(text, index, written) : undefined
  if (stated === undefined && relative === undefined) return undefined
  const of = stated === undefined ? (relative?.year ?? 0) : (figures(stated[1]) ?? 0)
  const end = stated === undefined ? (relative?.end ?? index) : index + stated[0].length
  const isRelative = relative !== undefined
  const finish = (found: Of, to: number): Reading => ({ ...found, end: to, relative: isRelative })
  const part = partOfYear(text, end, of)
  if (part !== undefined) return finish(part.of, part.end)
  const span = monthsAt(text, end, of)
  if (span !== undefined) return finish(span.of, span.end)
  const month = monthAt(text, skipSpace(text, end))
  if (month !== undefined) {
    const inMonth = partOfMonth(text, month.end, of, month.month)
    return inMonth === undefined
      ? finish(period.monthPeriod(of, month.month), month.end)
      : finish(inMonth.of, inMonth.end)
  }
  if (relative?.needsPart === true) return undefined
  const whole = matchAt(wholeYear, text, end)?.[0] ?? ''
  if (whole.endsWith(folded('度')) || whole === folded('財年'))
    return finish(period.financialYear(of), end + whole.length)
  if (isRelative) return finish(period.yearPeriod(of), end + (matchAt(sameTime, text, end)?.[0] ?? whole).length)
  return finish(period.yearPeriod(of), end + whole.length)
}

const yearWords: ReadonlyMap<string, number> = new Map(
  (
    [
      ['今年', 0],
      ['本年', 0],
      ['去年', -1],
      ['上年', -1],
      ['舊年', -1],
      ['明年', 1],
      ['來年', 1],
      ['翌年', 1],
      ['下年', 1],
      ['出年', 1],
      ['前年', -2],
      ['大前年', -3],
      ['後年', 2],
      ['今', 0],
      ['明', 1],
      ['去', -1],
    ] as const
  ).map(([word, years]) => [folded(word), years]),
)

/** 今 and 明 alone are years only before a part of one: 今夏, 明春. */
function relativeYearAt(
  text: string,
  index: number,
  written: Day,
): { year: number; end: number; needsPart: boolean } | undefined {
  const match = matchAt(relativeYear, text, index)
  const years = yearWords.get(match?.[0] ?? '')
  if (match === undefined || years === undefined) return undefined
  return { year: partsOf(written).year + years, end: index + match[0].length, needsPart: match[0].length === 1 }
}

const bareSeason = at('(?:(春)|(夏)|(秋)|(冬))(?!季|節|粧|裝)')

function partOfYear(text: string, index: number, of: number): { of: Of; end: number } | undefined {
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

function monthAt(text: string, index: number): { month: number; end: number } | undefined {
  const match = matchAt(monthNumber, text, index)
  const month = figures(match?.[1])
  return match === undefined || month === undefined || month < 1 || month > 12
    ? undefined
    : { month, end: index + match[0].length }
}

const monthRange = at(`(${figure}{1,2})(?:至|到|-|–|~)(${figure}{1,2})月份?`)

/** 3至5月 and 7-9月. */
function monthsAt(text: string, index: number, of: number): { of: Of; end: number } | undefined {
  const match = matchAt(monthRange, text, index)
  const [first, last] = [figures(match?.[1]), figures(match?.[2])]
  if (match === undefined || first === undefined || last === undefined) return undefined
  if (first < 1 || last > 12 || first >= last) return undefined
  return { of: period.monthsPeriod(of, first, last - first + 1, 'span'), end: index + match[0].length }
}

const dayRange = at(`[ ]?(${figure}{1,3})(?:日|號)?(?:至|到|-|–|~|及|和|、|,)(${figure}{1,3})(?:日|號)`)
const weekdayAfter = at('[(](?:星期|周|禮拜)?[一二三四五六日天][)]')

function partOfMonth(text: string, index: number, of: number, month: number): { of: Of; end: number } | undefined {
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

function dayAt(text: string, index: number, pattern: RegExp): { day: number; end: number } | undefined {
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

const monthWord = at(`(?:(本月|今個月|這個月)|(上月|上個月)|(下月|下個月))`)
const bareEdge = at('年(?:(初)(?!一|二|三|五)|(中)(?!國|央)|(底|尾|末))')
const quarterWord = at('(?:(今季|本季)|(上季|上一季)|(下季|下一季))(?!節|度報)')
const bareMonthEdge = at('月(?:(初)|(中)(?!國|央|旬)|(底|尾|內(?!地)))')
const twoYears = at('今明(?:兩|两|2)年|明後(?:兩|2)年')
const monthCounted = new RegExp(folded('[個一二三四五六七八九十半幾數每同按逐歲當]'))
const withinYear = at('年內(?!地)')

function withoutYear(text: string, index: number, setting: Setting): Reading | undefined {
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
  if (d !== undefined) return isLengthOfDays(text, index, d.end) ? undefined : done(nearestDay(d.day, written), d.end)
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

/** A day of the month alone is in the month in which it is nearest to the day of writing. */
export function nearestDay(day: number, written: Day): Of | undefined {
  const choices = [0, -1, 1].flatMap((months) => {
    const { year: of, month } = partsOf(addMonths(written, months))
    return isDay(of, month, day) ? [dayOf(of, month, day)] : []
  })
  const best = choices.reduce<Day | undefined>(
    (nearest, choice) =>
      nearest === undefined || Math.abs(choice - written) < Math.abs(nearest - written) ? choice : nearest,
    undefined,
  )
  return best === undefined ? undefined : period.dayPeriod(best)
}

export function weekdayNearest(weekday: number, weeks: number, written: Day): Of {
  const monday = written - ((weekdayOf(written) + 6) % 7)
  return period.dayPeriod(monday + weeks * 7 + ((weekday + 6) % 7))
}

export function figures(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined
  return /^[0-9]+$/.test(text) ? Number(text) : wholeNumeral(text)
}

function wholeNumeral(text: string): number | undefined {
  if (text.length === 4) {
    const positional = readNumeral(text)
    return positional?.positional === true ? positional.value : undefined
  }
  const numeral = readNumeral(text)
  return numeral === undefined || numeral.upTo !== undefined ? undefined : numeral.value
}

function quarterOf(match: RegExpExecArray): number {
  if (match[3] !== undefined) return match[3] === folded('首') ? 1 : 4
  return figures(match[1] ?? match[2] ?? match[4]) ?? 1
}
function seasonOf(match: RegExpExecArray): 'spring' | 'summer' | 'autumn' | 'winter' {
  if (match[1] !== undefined) return 'spring'
  if (match[2] !== undefined) return 'summer'
  return match[3] === undefined ? 'winter' : 'autumn'
}
function edgeOf(match: RegExpExecArray): 'start' | 'middle' | 'end' {
  if (match[1] !== undefined) return 'start'
  return match[2] === undefined ? 'end' : 'middle'
}
function skipSpace(text: string, index: number): number {
  return text.charAt(index) === ' ' ? index + 1 : index
}
