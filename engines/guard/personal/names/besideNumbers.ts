import { labelBefore, type Scan } from '../scan.ts'
import { isBlank, isHan, isLetter, isUpper } from '../text/classes.ts'
import { addChinese, chineseNameEnd, isCalled, surnameAt } from './chinese.ts'
import { nameForm } from './forms.ts'
import { addName, readRomanisedBefore } from './romanised.ts'
import { tokensFrom } from './tokens.ts'

const parting: ReadonlySet<number> = new Set(Array.from(',:(|/-\'"#.;&', (character) => character.charCodeAt(0)))
const linking: ReadonlySet<number> = new Set(Array.from('的嘅既系是之', (character) => character.charCodeAt(0)))
const anyRole = -1
/** Marks and words that part a name from a number without saying anything. */
export const isParting = (unit: number | undefined): boolean =>
  isBlank(unit) || (unit !== undefined && (parting.has(unit) || linking.has(unit)))

/**
 * A name right before what was found at `start`, with only marks and the words that say what it is between: 陳大文，電話 9123 4567; Chan
 * Tai Man (A123456(3)).
 */
export function readNameBeside(scan: Scan, start: number): void {
  const { units } = scan
  let end = start
  for (let step = 0; step < 3; step++) {
    end = beforeMarks(units, end)
    const label = labelBefore(scan, end, 0, anyRole)
    if (label === undefined || label.end !== end) break
    end = label.start
  }
  end = beforeMarks(units, end)
  if (isHan(units[end - 1])) readChineseBeside(scan, end)
  else if (isLetter(units[end - 1])) {
    const possessive = units[end - 2] === 0x27 ? end - 2 : end
    readRomanisedBefore(scan, possessive)
  }
}

function beforeMarks(units: Uint16Array, from: number): number {
  const at = marksBefore(units, from)
  // `is` and `at` before a number say no more than a colon.
  const word = String.fromCharCode(units[at - 2] ?? 0, units[at - 1] ?? 0).toLowerCase()
  return (word === 'is' || word === 'at' || word === 'on') && !isLetter(units[at - 3]) ? marksBefore(units, at - 2) : at
}

function marksBefore(units: Uint16Array, from: number): number {
  let at = from
  while (
    at > from - 5 &&
    at > 0 &&
    (isBlank(units[at - 1]) || parting.has(units[at - 1] ?? 0) || linking.has(units[at - 1] ?? 0))
  )
    at--
  return at
}

/** A name right after: 9123 4567 (陳大文). Only where marks part it from both sides. */
export function readNameFollowing(scan: Scan, end: number): void {
  const { units } = scan
  let at = end
  while (at < end + 3 && (isBlank(units[at]) || parting.has(units[at] ?? 0))) at++
  if (at === end) return
  if (isHan(units[at])) {
    const last = chineseNameEnd(units, at, 'label')
    if (last !== undefined && last - at > 2 && !isHan(units[last])) addChinese(scan, at, last)
    return
  }
  if (!isUpper(units[at])) return
  const tokens = tokensFrom(units, at)
  const count = nameForm(tokens)
  if (count > 1) addName(scan, tokens, count)
}

/** Only characters between two marks, or from where a label ended, so that no sentence is cut. */
function readChineseBeside(scan: Scan, end: number): void {
  const { units } = scan
  let start = end
  while (start > scan.nameFloor && end - start < 5 && isHan(units[start - 1])) {
    const label = labelBefore(scan, start, 0, anyRole)
    if (label !== undefined && label.end === start) break
    start--
  }
  const length = end - start
  if (length < 2 || length > 4 || surnameAt(units, start) === 0 || isCalled(units, start, length)) return
  if (chineseNameEnd(units, start, 'label') === end) addChinese(scan, start, end)
}
