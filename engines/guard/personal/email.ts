import { find, type Scan } from './scan.ts'
import { isDigit, isLetter } from './text/classes.ts'

const dot = 0x2e
const minus = 0x2d
/** RFC 5321: 64 before the sign, 255 after. */
const mostBefore = 64
const mostAfter = 255

const inLocal = (unit: number | undefined): boolean =>
  isLetter(unit) || isDigit(unit) || unit === dot || unit === minus || unit === 0x5f || unit === 0x2b || unit === 0x25
const inDomain = (unit: number | undefined): boolean =>
  isLetter(unit) || isDigit(unit) || unit === dot || unit === minus

/** The address around an `@` at `at`. Returns where it ends, or undefined. */
export function readEmail(scan: Scan, at: number): number | undefined {
  const { units } = scan
  let start = at
  while (start > 0 && at - start < mostBefore && inLocal(units[start - 1])) start--
  while (start < at && !isLetter(units[start]) && !isDigit(units[start])) start++
  let end = at + 1
  while (end < units.length && end - at <= mostAfter && inDomain(units[end])) end++
  while (end > at && !isLetter(units[end - 1])) end--
  let dotAt = end
  while (dotAt > at && units[dotAt - 1] !== dot) dotAt--
  if (start === at || dotAt <= at + 2 || end - dotAt < 2) return undefined
  find(scan, 'email', start, end, scan.text.slice(start, end).toLowerCase(), 'certain')
  return end
}
