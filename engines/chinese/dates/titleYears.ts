import { at, matchAt } from '../numerals/folded.ts'
import * as period from './period.ts'
import type { Reading } from './reading.ts'

const year = at('(20[0-4][0-9])(?![0-9]|[,.%:/-][0-9]|[ ]?[%年個名間萬億元宗人至-])')
const opening = /[《〈]$/
const closing = /^[》〉]/
/** What public bodies put out year by year. */
const yearly = at('[ ]?(?:施政報告|(?:財政)?預算案|年報|年鑑|統計年刊|工作報告)')
const the = /(?<![a-z])the $/
const englishYearly = at(' (?:budget|policy address|annual report|yearbook|edition|agenda)(?![a-z])')

/** A year that stands alone in a title: 《2026施政報告》, 《香港願景2030》, the 2026 Policy Address. */
export function titleYearAt(text: string, index: number): Reading | undefined {
  const match = matchAt(year, text, index)
  if (match === undefined) return undefined
  const end = index + match[0].length
  const before = text.slice(Math.max(0, index - 5), index)
  // 《2046》 is the name of a film.
  const isEdge = opening.test(before) !== closing.test(text.slice(end, end + 1))
  const stands =
    isEdge ||
    matchAt(yearly, text, end) !== undefined ||
    (the.test(before) && matchAt(englishYearly, text, end) !== undefined)
  return stands ? { ...period.yearPeriod(Number(match[1])), end, relative: false } : undefined
}
