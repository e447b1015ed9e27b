import { doublePrefixes, singlePrefixes } from '../data/identityPrefixes.ts'
import { numberRoles, roles } from '../labels/roles.ts'
import { find, labelBefore, type Scan } from '../scan.ts'
import { isBlank, isDigit, isLetter } from '../text/classes.ts'
import { identityCheckHolds } from './checkDigits.ts'

const pairs: ReadonlySet<string> = new Set(doublePrefixes)
const reach = 40
const open = 0x28
const close = 0x29
const isJoint = (unit: number | undefined): boolean => isBlank(unit) || unit === 0x2d || unit === 0x2e || unit === 0x2f

/**
 * An identity card's number whose first digit is at `at`: issued letters, six digits, a check digit that holds, with any of blanks,
 * hyphens and brackets between. Returns where it ends, or undefined.
 */
export function readIdentityNumber(scan: Scan, at: number): number | undefined {
  const { units } = scan
  const letters = lettersBefore(units, at)
  if (letters === undefined) return undefined
  const prefix = letters.text
  if (!(prefix.length === 1 ? singlePrefixes.includes(prefix) : pairs.has(prefix))) return undefined
  let digits = ''
  let next = at
  while (digits.length < 6) {
    if (isDigit(units[next])) digits += String.fromCharCode(units[next++] ?? 0)
    else if (digits !== '' && isJoint(units[next]) && isDigit(units[next + 1])) next++
    else return undefined
  }
  const check = readCheck(units, next)
  if (check === undefined) return undefined
  if (!identityCheckHolds(prefix, digits, check.digit)) return undefined
  if (!check.bracketed) {
    const label = labelBefore(scan, letters.start, reach, numberRoles & ~roles.phone)
    if (label !== undefined && (label.roles & roles.hkid) === 0) return undefined
    if (label === undefined && (check.apart || letters.apart)) return undefined
  }
  find(scan, 'hkid', letters.start, check.end, `${prefix}${digits}${check.digit}`, 'certain')
  return check.end
}

/** One or two letters right before, or parted by one joint, that are no part of a longer word. */
export function lettersBefore(
  units: Uint16Array,
  at: number,
): { readonly start: number; readonly text: string; readonly apart: boolean } | undefined {
  let end = at
  if (isJoint(units[end - 1]) && isLetter(units[end - 2])) end--
  let start = end
  while (start > 0 && end - start < 3 && isLetter(units[start - 1])) start--
  const length = end - start
  if (length === 0 || length > 2 || isLetter(units[start - 1]) || isDigit(units[start - 1])) return undefined
  let text = ''
  for (let index = start; index < end; index++) text += String.fromCharCode(units[index] ?? 0)
  return { start, text: text.toUpperCase(), apart: end !== at }
}

/** The check digit after the sixth: `(3)`, `3`, ` 3`, `-3`, `括號3`. No further letter or digit may follow. */
function readCheck(
  units: Uint16Array,
  at: number,
): { readonly digit: string; readonly end: number; readonly bracketed: boolean; readonly apart: boolean } | undefined {
  let next = at
  while (next < at + 2 && isJoint(units[next])) next++
  const bracketed = units[next] === open
  if (bracketed) next++
  if (bracketed && isBlank(units[next])) next++
  // Spoken brackets: 括號, 括弧, with 括 read in either script.
  const spoken = units[next] === 0x62ec && (units[next + 1] === 0x53f7 || units[next + 1] === 0x5f27)
  if (spoken) next += 2
  const unit = units[next]
  if (unit === undefined) return undefined
  const digit = String.fromCharCode(unit).toUpperCase()
  if (!isDigit(unit) && digit !== 'A') return undefined
  let end = next + 1
  if (isDigit(units[end]) || isLetter(units[end])) return undefined
  if (bracketed) {
    if (isBlank(units[end]) && units[end + 1] === close) end++
    if (units[end] !== close) return undefined
    end++
  } else if (spoken && units[end] === 0x62ec) end += 2
  return { digit, end, bracketed: bracketed || spoken, apart: next > at }
}
