import { at, matchAt } from '../numerals/folded.ts'
import { figures } from '../numerals/figures.ts'
import * as period from './period.ts'
import type { Of } from './reading.ts'

const numeral = '[1-9一二三四五六七八九十兩]{1,2}'
const part = at(
  `的?(?:(?:首|頭|前)(${numeral})(?:(個月)|季度?)|第([1-4一二三四])季度?|([首末])季度?|(上|下)半年度?)(?!後)`,
)

/** A financial year, or the part of it that the words at `end` name: its first quarter is April to June. */
export function partOfFinancialYear(text: string, end: number, year: number): Of & { readonly end: number } {
  const match = matchAt(part, text, end)
  const of = match === undefined ? undefined : partOf(match, year)
  return match === undefined || of === undefined
    ? { ...period.financialYear(year), end }
    : { ...of, end: end + match[0].length }
}

function partOf([, count, months, nth, edge, half]: RegExpExecArray, year: number): Of | undefined {
  if (half !== undefined) return period.monthsPeriod(year, half === '上' ? 4 : 10, 6, 'half')
  if (count === undefined) {
    const quarter = figures(nth) ?? (edge === '首' ? 1 : 4)
    return period.monthsPeriod(year, quarter * 3 + 1, 3, 'quarter')
  }
  const length = (figures(count) ?? 0) * (months === undefined ? 3 : 1)
  return length > 0 && length < 12 ? period.monthsPeriod(year, 4, length, 'span') : undefined
}
