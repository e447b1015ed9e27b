import { chineseNameEnd, surnameAt, spottedNameEnd } from '../names/chinese.ts'
import { labelAt } from '../labels/lexicon.ts'
import { isParting } from '../names/besideNumbers.ts'
import { nameForm } from '../names/forms.ts'
import { tokensFrom } from '../names/tokens.ts'
import { isBlank, isBreak, isDigit, isHan, isLetter, isUpper } from '../text/classes.ts'

/** A name of a usual form is taken for somebody's if a number follows within this many units. */
const spottedReach = 76
/** The longest name in Chinese with what may stand between it and a title. */
const longestChinese = 5
/** A word that says what number follows may not be whole yet. */
const longestPart = 4

/** Where a name begins at the end of the text that a title, more of it, or a number may yet follow. */
export function openName(units: Uint16Array): number {
  return Math.min(chineseTail(units), capitals(units), waiting(units))
}

/** A surname in the last characters: 先生 may follow. */
function chineseTail(units: Uint16Array): number {
  const { length } = units
  const end = isBlank(units[length - 1]) ? length - 1 : length
  let open = length
  for (let at = end - 1; at >= Math.max(0, end - longestChinese) && isHan(units[at]); at--)
    if (surnameAt(units, at) > 0) open = at
  return open
}

/** The last words as long as they are capitalised or have digits: a name or an address in English. */
function capitals(units: Uint16Array): number {
  const { length } = units
  let open = length
  let at = length
  let words = 0
  while (at > 0 && words < 16) {
    let end = at
    while (end > 0 && end > at - 3 && isSeparator(units[end - 1] ?? 0)) end--
    let start = end
    while (start > 0 && isWord(units[start - 1] ?? 0)) start--
    if (start === end) break
    if (!(isUpper(units[start]) || hasDigit(units, start, end))) {
      // No blank after a full stop: services.Peter.
      const last = afterDot(units, start, end)
      return isUpper(units[last]) ? last : open
    }
    open = start
    at = start
    words++
  }
  return open
}

function afterDot(units: Uint16Array, start: number, end: number): number {
  let at = end
  while (at > start && units[at - 1] !== 0x2e) at--
  return at
}

const isSeparator = (unit: number): boolean => isBlank(unit) || isBreak(unit) || unit === 0x2c
const isWord = (unit: number): boolean =>
  isLetter(unit) || isDigit(unit) || unit === 0x2d || unit === 0x27 || unit === 0x2e || unit === 0x2f || unit === 0x23

function hasDigit(units: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isDigit(units[at])) return true
  return false
}

/** A whole name near the end, which a number after it would make somebody's. */
function waiting(units: Uint16Array): number {
  const { length } = units
  for (let at = Math.max(0, length - spottedReach); at < length; at++) {
    if (isHan(units[at])) {
      if (surnameAt(units, at) > 0 && (spottedNameEnd(units, at) !== undefined || standsAlone(units, at))) return at
      continue
    }
    if (!isUpper(units[at]) || isLetter(units[at - 1]) || !isLetter(units[at + 1])) continue
    if (nameForm(tokensFrom(units, at)) > 1) return at
  }
  return length
}

/** A name before a mark, with no more after them than words that say what number follows: 陳大文，電話. */
function standsAlone(units: Uint16Array, at: number): boolean {
  if (at < units.length - 40) return false
  let next = chineseNameEnd(units, at, 'label') ?? at
  if (next === at) return false
  for (let step = 0; step < 12; step++) {
    const label = labelAt(units, next)
    if (label !== undefined) next = label.end
    else if (isParting(units[next])) next++
    else break
  }
  return units.length - next <= longestPart
}
