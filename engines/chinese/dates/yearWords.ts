import { at, matchAt } from '../numerals/folded.ts'
import { dayOf, partsOf } from './calendar.ts'
import { partOfFinancialYear } from './financialParts.ts'
import * as period from './period.ts'
import type { Reading, Setting } from './reading.ts'

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
