import { readEnglishNumeral } from '../numerals/englishNumeral.ts'
import { at, matchAt } from '../numerals/folded.ts'
import type { Reading } from './reading.ts'
import { pointing, ranging, type Length } from './countedDates.ts'

const counted = 'days?|weeks?|months?|years?|school years?|academic years?|financial years?|quarters?'
const count = '(a|an|[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)'
const ahead = at(
  `(?:next|coming|following|within|within the next) (?:the next |the coming )?${count}[- ](?:to ${count} )?(${counted})(?![a-z])`,
)
const behind = at(`(?:past|last|previous|preceding) ${count} (${counted})(?![a-z])`)
const ago = at(`${count} (${counted}) (?:(ago|earlier)|(later|from now))(?![a-z])`)

/** Spans that are counted from the day of writing: the next three years, five years ago. */
export function countedEnglishAt(text: string, index: number, written: number): Reading | undefined {
  const forward = matchAt(ahead, text, index)
  if (forward !== undefined)
    return ranging(written, lengthOf(forward[2] ?? forward[1], forward[3]), index + forward[0].length, 1)
  const back = matchAt(behind, text, index)
  if (back !== undefined) return ranging(written, lengthOf(back[1], back[2]), index + back[0].length, -1)
  const point = matchAt(ago, text, index)
  if (point === undefined) return undefined
  return pointing(written, lengthOf(point[1], point[2]), index + point[0].length, point[3] === undefined ? 1 : -1)
}

function lengthOf(written: string | undefined, unit: string | undefined): Length | undefined {
  const value =
    written === 'a' || written === 'an'
      ? 1
      : /^[0-9]/.test(written ?? '')
        ? Number(written)
        : readEnglishNumeral(written ?? '')
  if (value === undefined || unit === undefined) return undefined
  if (unit.startsWith('day')) return { months: 0, days: value, of: 'day' }
  if (unit.startsWith('week')) return { months: 0, days: value * 7, of: 'week' }
  if (unit.startsWith('month')) return { months: value, days: 0, of: 'month' }
  return unit.startsWith('quarter')
    ? { months: value * 3, days: 0, of: 'month' }
    : { months: value * 12, days: 0, of: 'year' }
}
