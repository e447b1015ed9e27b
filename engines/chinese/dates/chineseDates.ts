import { anyOf, at, folded, matchAt } from '../numerals/folded.ts'
import { figures } from '../numerals/figures.ts'
import { partsOf, type Day } from './calendar.ts'
import { monthAt, monthsAt, partOfMonth, partOfYear } from './partsOfYear.ts'
import * as period from './period.ts'
import type { Of, Reading, Setting } from './reading.ts'
import { withoutYear } from './yearless.ts'

const year = at(
  `((?:19|20|21)[0-9]{2}|[一二][九〇零○一二三四五六七八]{3})(?:[ ]?年(?!級|期|制|代|歷史)|(?=財政年度|財年|年度|[及和、與或](?:19|20|21)[0-9]{2}年))`,
)
const relativeYear = at(anyOf('今年 本年 去年 上年 舊年 明年 來年 翌年 下年 出年 前年 後年 大前年 今 明 去'))
const sameTime = at('同期|同月|同日')
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

function skipSpace(text: string, index: number): number {
  return text.charAt(index) === ' ' ? index + 1 : index
}
