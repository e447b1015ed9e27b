import { anyOf, at, folded, matchAt } from '../numerals/folded.ts'
import { isPerWeek } from '../numerals/perWeek.ts'
import { figures } from '../numerals/figures.ts'
import type { Reading, Setting } from './reading.ts'
import { addMonths, dayOf, partsOf, type Day } from './calendar.ts'
import { partOfFinancialYear } from './financialParts.ts'
import * as period from './period.ts'
import type { Period } from './period.ts'

const days = at(
  '(?:(今日|今天|今早|今晨|今午|今晚|即日|本日|今(?=[(]))|(昨日|昨天|昨晚|昨早|昨晨|尋日|琴日|昨(?=[(]))|(明日|明天|明早|明晚|聽日|翌日|明(?=[(]))|(前日|前天|前晚)|(後日|後天))',
)
const inBrackets = at('[(]([0-9]{1,2})日?[)]')
const offsets = [0, -1, 1, -2, 2]

/** 今日, 昨晚, and the day in brackets that the press writes after them: 今日（25日）. */
export function dayWordAt(text: string, index: number, { written }: Setting): Reading | undefined {
  const match = matchAt(days, text, index)
  if (match === undefined) return undefined
  const which = match.slice(1).findIndex((group) => group !== undefined)
  const end = index + match[0].length
  const bracket = matchAt(inBrackets, text, end)
  const stated = bracket === undefined ? undefined : period.nearestDay(Number(bracket[1]), written)
  if (match[0].length === 1 && stated === undefined) return undefined
  if (bracket === undefined || stated === undefined)
    return { ...period.dayPeriod(written + (offsets[which] ?? 0)), end, relative: true }
  return { ...stated, end: end + bracket[0].length, relative: true }
}

const weekday = at(
  '(?:(上上|上|下|今|本|這)?(?:個)?(?:星期|禮拜|周)([一二三四五六日天])|(?:(上)|(下)|(本|今|這))(?:個)?(?:星期|禮拜|周)(?![一二三四五六日天]|年|刊|期))',
)
const afterWeekday = at(
  String.raw`$|[^\u2e80-\u9fff]|[至起前後公宣出會將開發舉召表上下早晚凌晨傍中午收在於的到或及和則再又有是與抵赴訪啟簽正通審提交率落已透指說稱對以向]`,
)
const weekdays = folded('日一二三四五六')

export function weekAt(text: string, index: number, { written }: Setting): Reading | undefined {
  const match = matchAt(weekday, text, index)
  if (match === undefined) return undefined
  const end = index + match[0].length
  if (match[2] !== undefined && isPerWeek(text, end - 1, end)) return undefined
  if (match[2] === undefined) {
    const monday = period.weekdayNearest(1, match[3] !== undefined ? -1 : match[4] !== undefined ? 1 : 0, written).from
    return { from: monday, to: monday + 6, precision: 'span', end, relative: true }
  }
  const name = match[2] === folded('天') ? folded('日') : match[2]
  const weeks =
    match[1] === undefined
      ? 0
      : match[1] === folded('上上')
        ? -2
        : match[1] === folded('上')
          ? -1
          : match[1] === folded('下')
            ? 1
            : 0
  const found = period.weekdayNearest(weekdays.indexOf(name), weeks, written)
  const bracket = matchAt(inBrackets, text, end)
  const dated = bracket === undefined ? undefined : period.nearestDay(Number(bracket[1]), written)
  if (bracket !== undefined && dated !== undefined) return { ...dated, end: end + bracket[0].length, relative: true }
  if (match[1] !== undefined) return { ...found, end, relative: true }
  // 周 is also a surname: without 上 or 下 it is a week only where what follows can follow a day.
  if (text.charAt(index) === folded('周') && matchAt(afterWeekday, text, end) === undefined) return undefined
  const near = [found.from - 7, found.from, found.from + 7].reduce((best, day) =>
    Math.abs(day - written) < Math.abs(best - written) ? day : best,
  )
  return { ...period.dayPeriod(near), end, relative: true }
}

const number = folded('[0-9]{1,3}|[一二三四五六七八九十兩廿]{1,3}|半')
const unit = '(?:(個?學年)|(年|個財政年度|個年度)|(個月)|(個?星期|周|個?禮拜)|(日|天)|(個?季度|季))'
const lasting = at(`的?(?:首)?(${number})${unit}(?!前|後|內|期)`)
const ahead = at(
  `(?:在|於)?(?:${anyOf('未來 今後 往後 接下來 將來 其後 隨後')})(?:的)?(${number})(?:至(${number}))?${unit}`,
)
const behind = at(`${anyOf('過去 過往 最近 近 早前 以往')}(${number})${unit}(?:間|來)?`)
const since = at(`(${number})${unit}(?:以來|來)(?!自|說|往|源)`)
const within = at(`(${number})(?:至(${number}))?${unit}(?:之內|以內|內)(?!地|部|容|閣|外)`)
const ago = at(`(${number})${unit}(?:之前|以前|前)(?!景|線|往|沿|期|瞻|提|身|後|列|海)`)
const later = at(`(${number})${unit}(?:之後|以後|後)(?!勤|備|來|排|者|果)`)

/** Spans that are counted from the day of writing: 未來三年, 過去一年, 半年內, 三年前. */
export function countedAt(text: string, index: number, { written }: Setting): Reading | undefined {
  const forward = matchAt(ahead, text, index)
  if (forward !== undefined)
    return ranging(written, lengthOf(forward[2] ?? forward[1], forward.slice(3)), index + forward[0].length, 1)
  const back = matchAt(behind, text, index)
  if (back !== undefined) return ranging(written, lengthOf(back[1], back.slice(2)), index + back[0].length, -1)
  const lately = matchAt(since, text, index)
  if (lately !== undefined) return ranging(written, lengthOf(lately[1], lately.slice(2)), index + lately[0].length, -1)
  const inside = matchAt(within, text, index)
  if (inside !== undefined)
    return ranging(written, lengthOf(inside[2] ?? inside[1], inside.slice(3)), index + inside[0].length, 1)
  const past = matchAt(ago, text, index)
  // 25日前 is before the 25th, and 3日前 three days ago.
  const isDay = past !== undefined && past[6] !== undefined && (upper(past[1]) ?? 0) > 9
  if (past !== undefined && !isDay)
    return pointing(written, lengthOf(past[1], past.slice(2)), index + past[0].length, -1)
  const next = matchAt(later, text, index)
  return next === undefined ? undefined : pointing(written, lengthOf(next[1], next.slice(2)), index + next[0].length, 1)
}

/** 2025/26起的三個學年: so long from the first day of what was read before. */
export function lastingFrom(text: string, index: number, first: Reading): Reading | undefined {
  const match = matchAt(lasting, text, index)
  const length = lengthOf(match?.[1], match?.slice(2) ?? [])
  if (match === undefined || length === undefined) return undefined
  return {
    ...first,
    to: addMonths(first.from, length.months) + length.days - 1,
    precision: 'span',
    end: index + match[0].length,
  }
}

/** A length of time as months and days, whichever its unit keeps. */
export interface Length {
  readonly months: number
  readonly days: number
  readonly of: 'year' | 'month' | 'week' | 'day'
}

/** 半年 is the only half that is read here; a numeral may be one of neighbours, 一兩年, whose upper end counts. */
function lengthOf(count: string | undefined, units: readonly (string | undefined)[]): Length | undefined {
  const half = count === folded('半')
  const value = half ? 0.5 : upper(count)
  if (value === undefined) return undefined
  const which = units.findIndex((group) => group !== undefined)
  if (which <= 1) return { months: Math.round(value * 12), days: 0, of: half ? 'month' : 'year' }
  if (which === 2) return { months: Math.round(value), days: half ? 15 : 0, of: 'month' }
  if (which === 3) return { months: 0, days: Math.round(value * 7), of: 'week' }
  return which === 4
    ? { months: 0, days: Math.round(value), of: 'day' }
    : { months: Math.round(value * 3), days: 0, of: 'month' }
}

function upper(count: string | undefined): number | undefined {
  const whole = figures(count)
  if (whole !== undefined || count === undefined || count.length !== 2) return whole
  return figures(count.slice(1))
}

export function ranging(written: Day, length: Length | undefined, end: number, direction: 1 | -1): Reading | undefined {
  if (length === undefined) return undefined
  const far = addMonths(written, direction * length.months) + direction * length.days
  return { from: Math.min(written, far), to: Math.max(written, far), precision: 'span', end, relative: true }
}

export function pointing(
  written: Day,
  length: Length | undefined,
  end: number,
  direction: 1 | -1,
): Reading | undefined {
  if (length === undefined) return undefined
  const day = addMonths(written, direction * length.months) + direction * length.days
  const { year, month } = partsOf(day)
  const around: Omit<Period, 'relative'> =
    length.of === 'year'
      ? period.yearPeriod(year)
      : length.of === 'month'
        ? period.monthPeriod(year, month)
        : period.dayPeriod(day)
  return { ...around, end, relative: true }
}

const yearsOf = at(
  '(?:(?:([本今這]個?)|(下一?個?|來|新一?個?)|(上一?個?))(?:財政年度|財年|年度)|(?:([本今這]個?)|(下一?個?|來|新一?個?)|(上一?個?))學年)',
)

/** 本財政年度, 來年度, 新學年: the financial year starts on 1 April and the school year on 1 September. */
export function relativeYearsAt(text: string, index: number, { written }: Setting): Reading | undefined {
  const match = matchAt(yearsOf, text, index)
  if (match === undefined) return undefined
  const which = match.slice(1).findIndex((group) => group !== undefined)
  const shift = [0, 1, -1][which % 3] ?? 0
  const start = which < 3 ? 4 : 9
  const { year: of, month } = partsOf(written)
  const current = month >= start ? of : of - 1
  const end = index + match[0].length
  if (which >= 3) return { ...period.schoolYear(current + shift), end, relative: true }
  return { ...partOfFinancialYear(text, end, current + shift), relative: true }
}

const festivals = at(
  '(?:(元旦)|(勞動節|五一(?=黃金周|假期))|(回歸紀念日|特區成立紀念日)|(國慶日?|十一(?=黃金周))|(聖誕節?)(?!樹|老人|裝|燈|卡|禮))',
)
const fixed = [
  [1, 1],
  [5, 1],
  [7, 1],
  [10, 1],
  [12, 25],
] as const

/** Festivals that have the same day every year. Those of the lunar calendar are not read. */
export function festivalAt(text: string, index: number, { written, future }: Setting): Reading | undefined {
  const match = matchAt(festivals, text, index)
  const [month, day] = fixed[match?.slice(1).findIndex((group) => group !== undefined) ?? -1] ?? []
  if (match === undefined || month === undefined || day === undefined) return undefined
  const found = period.nearest((of) => period.dayPeriod(dayOf(of, month, day)), written, future)
  return found === undefined ? undefined : { ...found, end: index + match[0].length, relative: true }
}
