import type { Scan } from '../scan.ts'
import { isBlank, isHan, isLetter, isUpper } from '../text/classes.ts'
import { addChinese, spottedNameEnd } from './chinese.ts'
import { nameForm } from './forms.ts'
import { addName } from './romanised.ts'
import { isSurname, isGiven, tokensFrom } from './tokens.ts'

/** How near to a person's number or address a name of a usual form is taken for that person's. */
const nearNumber = 60
/** And how near to another name: 陳大文同李美玲. */
const nearName = 20

/**
 * Names that no word gives away, but which stand near to what is personal: 陳大文住喺…, Chan Tai Man lives at…. Looks only around
 * what was found, each part of the text once.
 */
export function findSpottedNames(scan: Scan): void {
  const strong = [...scan.found].sort((a, b) => a.span.start - b.span.start)
  const taken = new Set<number>()
  for (const finding of scan.found) if (finding.kind === 'name') taken.add(finding.span.start)
  let done = 0
  for (const { kind, span } of strong) {
    const near = kind === 'name' ? nearName : nearNumber
    done = Math.max(done, span.start - near)
    done = look(scan, done, span.start, taken)
    done = Math.max(done, span.end)
    done = look(scan, done, Math.min(scan.units.length, span.end + near), taken)
  }
}

function look(scan: Scan, from: number, to: number, taken: ReadonlySet<number>): number {
  const { units } = scan
  let at = from
  while (at < to) {
    if (taken.has(at)) {
      at++
      continue
    }
    const end = isHan(units[at]) ? chineseAt(scan, at) : latinAt(scan, at)
    at = end ?? at + 1
  }
  return at
}

function chineseAt(scan: Scan, at: number): number | undefined {
  const end = spottedNameEnd(scan.units, at)
  if (end === undefined || overlaps(scan, at, end)) return undefined
  addChinese(scan, at, end)
  return end
}

function latinAt(scan: Scan, at: number): number | undefined {
  const { units } = scan
  if (!isUpper(units[at]) || isLetter(units[at - 1]) || !isLetter(units[at + 1])) return undefined
  const tokens = tokensFrom(units, at)
  const count = nameForm(tokens)
  const last = tokens[count - 1]
  if (last === undefined || count < 2 || overlaps(scan, at, last.end)) return undefined
  if (count === 2 && !(isGiven(tokens[0]) && isSurname(tokens[1])) && !(tokens[1]?.word.includes('-') === true))
    return undefined
  // A place or a street goes on where a name ends: Lam Tin Estate.
  if (isBlank(units[last.end]) && isUpper(units[last.end + 1])) return undefined
  addName(scan, tokens, count)
  return last.end
}

function overlaps(scan: Scan, start: number, end: number): boolean {
  return scan.found.slice(-64).some(({ span }) => span.start < end && span.end > start)
}
