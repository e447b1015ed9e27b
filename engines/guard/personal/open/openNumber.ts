import { endsLabels } from '../labels/labelAfter.ts'
import { isBlank, isDigit, isHan, isLetter } from '../text/classes.ts'

/** A word right after a number may say what it is: 9123 4567 係我電話. It begins within 14 units and may be as long as words of context are. */
const labelReach = 64
const joints: ReadonlySet<number> = new Set(Array.from('-.()+@_/#%', (character) => character.charCodeAt(0)))

const inWord = (unit: number | undefined): boolean =>
  isDigit(unit) || isLetter(unit) || (unit !== undefined && joints.has(unit))

/**
 * Where the last run of letters, digits and their marks begins: it may become an e-mail address, or a number with what is before it.
 * `units.length` where the text ends in something else. Of words without digits, only those of up to two letters may begin a number
 * `without` e-mail addresses.
 */
export function openNumber(units: Uint16Array, mail: 'with' | 'without'): number {
  const { length } = units
  let at = length
  while (at > 0 && inWord(units[at - 1])) at--
  if (mail === 'without' && at < length && !joinsNumber(units, at, length)) return unnamedNumber(units)
  // A group of digits goes on over blanks; so does a short word of letters before digits.
  for (;;) {
    const before = blanksBefore(units, at)
    if (before === at && at !== length) break
    const start = wordStart(units, before)
    if (start === before || !joinsNumber(units, start, before)) break
    at = start
  }
  // 粵 before a plate, and 括號 in a number that is spoken.
  if (at < length && isHan(units[at - 1]) && (isLetter(units[at]) || units[at] === 0x2e)) at--
  if (units[at] === 0x62ec || units[at] === 0x53f7 || units[at] === 0x5f27) {
    while (at > 0 && (units[at - 1] === 0x62ec || units[at - 1] === 0x53f7)) at--
    while (at > 0 && inWord(units[at - 1])) at--
  }
  return Math.min(at, unnamedNumber(units))
}

const blanksBefore = (units: Uint16Array, at: number): number =>
  isBlank(units[at - 1]) ? (isBlank(units[at - 2]) ? at - 2 : at - 1) : at

function wordStart(units: Uint16Array, end: number): number {
  let start = end
  while (start > 0 && inWord(units[start - 1])) start--
  return start
}

/** Digits, or no more than two letters. */
function joinsNumber(units: Uint16Array, start: number, end: number): boolean {
  let digits = false
  for (let at = start; at < end; at++) if (isDigit(units[at])) digits = true
  return digits || end - start <= 2
}

/** The start of digits near the end that a word after them may yet name. */
function unnamedNumber(units: Uint16Array): number {
  const { length } = units
  let at = length
  while (at > Math.max(0, length - labelReach) && !isDigit(units[at - 1])) {
    at--
    if (endsLabels.has(units[at] ?? 0)) return length
  }
  if (!isDigit(units[at - 1])) return length
  let start = at
  while (
    start > 0 &&
    (isDigit(units[start - 1]) ||
      (start > 1 && inWord(units[start - 1])) ||
      (isBlank(units[start - 1]) && inWord(units[start - 2])))
  ) {
    if (at - start > 40) break
    start--
  }
  let count = 0
  for (let index = start; index < at; index++) if (isDigit(units[index])) count++
  return count >= 1 && (count >= 7 || hasLetter(units, start, at)) ? start : length
}

function hasLetter(units: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isLetter(units[at])) return true
  return false
}
