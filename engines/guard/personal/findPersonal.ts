import type { PersonalFinding, PersonalKind, Span } from '../model.ts'
import { clean, type Cleaned } from '../normalise/clean.ts'
import { readAddressAround, readAddressAtDigits } from './addresses/readAddress.ts'
import { readEnglishAddress } from './addresses/readEnglish.ts'
import { readEmail } from './email.ts'
import { labelAt } from './labels/lexicon.ts'
import { nameRoles, roles } from './labels/roles.ts'
import { findNamesAgain } from './names/mentionedAgain.ts'
import { findSpottedNames } from './names/spotted.ts'
import { readNameBeside, readNameFollowing } from './names/besideNumbers.ts'
import { readNameAfter, readNameBefore } from './names/readNames.ts'
import { fewDigitsEnd, readCluster } from './numbers/cluster.ts'
import { readMainlandPlate, readOwnPlate, readPlate, readTravelDocument } from './numbers/documents.ts'
import { readIdentityNumber } from './numbers/hkid.ts'
import { readNumbers } from './numbers/readNumbers.ts'
import { newScan, rememberLabel, type Scan } from './scan.ts'
import { withoutOverlaps } from './withoutOverlaps.ts'
import { starts, startsOf } from './starts.ts'
import { isDigit, isLetter } from './text/classes.ts'

/** What a text has to have to be looked at: itself, or cleaned of what hides. */
export type Readable = string | Pick<Cleaned, 'text' | 'spanOf'>

/**
 * Personal data in a text, in the order of the text, no two overlapping; spans are of the text as it was given. One pass, in time in
 * proportion to the length whatever is written. With `kinds`, only those. A part of a stream is read with the canonical forms of the
 * `namesBefore` that were found before it: then a name counts again only where it stands after the place that gave it away.
 */
export function findPersonal(
  text: Readable,
  kinds?: readonly PersonalKind[],
  namesBefore?: ReadonlySet<string>,
): readonly PersonalFinding[] {
  const cleaned = typeof text === 'string' ? clean(text) : text
  const scan = newScan(cleaned.text)
  scanAll(scan)
  if (scan.found.length > 0) findSpottedNames(scan)
  if (scan.found.length > 0 || (namesBefore?.size ?? 0) > 0) findNamesAgain(scan, namesBefore)
  const wanted = kinds === undefined ? scan.found : scan.found.filter((finding) => kinds.includes(finding.kind))
  return withoutOverlaps(wanted).map((finding) => ({ ...finding, span: original(cleaned, finding.span) }))
}

function original(cleaned: Pick<Cleaned, 'spanOf'>, span: Span): Span {
  return cleaned.spanOf(span.start, span.end)
}

function scanAll(scan: Scan): void {
  const { units } = scan
  const { length } = units
  let at = 0
  while (at < length) {
    const begins = startsOf[units[at] ?? 0] ?? 0
    if (begins === 0) {
      at++
      continue
    }
    if ((begins & starts.digit) !== 0) {
      at = readDigits(scan, at)
      continue
    }
    if ((begins & starts.label) !== 0) {
      const label = labelAt(units, at)
      if (label !== undefined) {
        useLabel(scan, at, label.end, label.value)
        at = label.end
        continue
      }
    }
    if ((begins & starts.letter) !== 0) {
      // Nothing begins inside a Latin word, and most of a text stands inside one.
      do at++
      while (((startsOf[units[at] ?? 0] ?? 0) & starts.letter) !== 0)
      continue
    }
    if ((begins & starts.mail) !== 0) {
      const count = scan.found.length
      readEmail(scan, at)
      besideFound(scan, count)
    }
    if ((begins & starts.plate) !== 0) readMainlandPlate(scan, at)
    if ((begins & starts.address) !== 0) readAddressAround(scan, at)
    at++
  }
}

/** What was found since `count` may have a name before it. */
function besideFound(scan: Scan, count: number): void {
  const first = scan.found[count]
  if (first === undefined || first.kind === 'licence-plate' || first.kind === 'name') return
  const last = scan.found.at(-1)
  readNameBeside(scan, first.span.start)
  if (last !== undefined) readNameFollowing(scan, last.span.end)
}

/** All that may be made of digits that begin at `at`. Returns where scanning goes on. */
function readDigits(scan: Scan, at: number): number {
  const count = scan.found.length
  const end = readNumbersAt(scan, at)
  besideFound(scan, count)
  return end
}

function readNumbersAt(scan: Scan, at: number): number {
  const { units } = scan
  let runEnd = at + 1
  while (isDigit(units[runEnd])) runEnd++
  readAddressAtDigits(scan, at)
  if (mayOpenEnglish(scan, runEnd)) readEnglishAddress(scan, at)
  const few = fewDigitsEnd(units, at)
  if (few !== undefined) {
    readPlate(scan, at, runEnd)
    return few
  }
  const identity = readIdentityNumber(scan, at)
  if (identity !== undefined) return identity
  const cluster = readCluster(units, at)
  const travel = readTravelDocument(scan, cluster)
  if (travel !== undefined) return travel
  readPlate(scan, at, runEnd)
  const glued = isLetter(units[at - 1]) ? 1 : 0
  readNumbers(scan, cluster, glued)
  return Math.max(cluster.end, runEnd)
}

function useLabel(scan: Scan, start: number, end: number, said: number): void {
  if ((said & roles.titleAfter) !== 0) readNameBefore(scan, start)
  if ((said & roles.unitBefore) !== 0) {
    readEnglishAddress(scan, start)
    if ((said & ~roles.unitBefore) === 0) return
  }
  if ((said & roles.ownPlate) !== 0) readOwnPlate(scan, end)
  rememberLabel(scan, start, end, said)
  if ((said & nameRoles) !== 0) readNameAfter(scan, end, said)
}

/** 15/F, 15th Floor, 12A Nathan Road, 12-14 Nathan Road. */
function mayOpenEnglish(scan: Scan, end: number): boolean {
  const { units } = scan
  const next = units[end] ?? 0
  return (
    next === 0x2f ||
    isLetter(next) ||
    ((next === 0x20 || next === 0x2c || next === 0x2d) && (isLetter(units[end + 1]) || next === 0x2d))
  )
}
