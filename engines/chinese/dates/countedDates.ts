import { anyOf, at, folded, matchAt } from '../numerals/folded.ts'
import { figures } from '../numerals/figures.ts'
import type { Reading, Setting } from './reading.ts'
import { addMonths, partsOf, type Day } from './calendar.ts'
import * as period from './period.ts'
import type { Period } from './period.ts'

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
