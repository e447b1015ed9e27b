import { find, type Scan } from '../scan.ts'
import { isBlank, isBreak, isDigit, isHan, isLetter, isNumeral, isUpper } from '../text/classes.ts'
import { foldWord } from '../text/fold.ts'
import { chineseChain } from './chinese.ts'
import { knownPiece, mayLead } from './chinesePieces.ts'
import { leadsToADoor } from './pieces.ts'

/** What ends a piece with a number: each is a reason to look back for the address that it belongs to. */
export const addressEnds: ReadonlySet<number> = new Set(
  Array.from(foldWord('號室樓座層期房單舖鋪幢棟下字'), (character) => character.charCodeAt(0)),
)
const farthest = 70

/** Looks for an address in Chinese around the end of a numbered piece at `at`. Each part of a text is looked at once. */
export function readAddressAround(scan: Scan, at: number): void {
  const { units } = scan
  if (at < scan.addressEnd || !addressEnds.has(units[at] ?? 0)) return
  const before = isBlank(units[at - 1]) ? units[at - 2] : units[at - 1]
  if (!isNumeral(before) && !isUpper(before) && units[at] !== 0x4e0b) return
  readAddressBack(scan, at)
}

/** A street's number without 號, in digits that begin at `at`. */
export function readAddressAtDigits(scan: Scan, at: number): void {
  const { units } = scan
  if (at < scan.addressEnd || !isHan(units[at - 1])) return
  if (!streetEnds.has(units[at - 1] ?? 0)) return
  readAddressBack(scan, at)
}
const streetEnds: ReadonlySet<number> = new Set(
  Array.from(foldWord('道路街里坊徑巷'), (character) => character.charCodeAt(0)),
)

function readAddressBack(scan: Scan, at: number): void {
  const { units } = scan
  let first = at
  const floor = Math.max(scan.addressFloor, scan.addressEnd, at - farthest)
  while (first > floor && belongs(units[first - 1] ?? 0)) first--
  for (let start = first; start <= at; start++) {
    if (!isHan(units[start]) && !isDigit(units[start]) && !isLetter(units[start])) continue
    if (!mayLead(units, start) && knownPiece(units, start) === undefined) continue
    const chain = chineseChain(units, start)
    if (chain === undefined) continue
    if (leadsToADoor(chain)) {
      if (chain.end <= at) continue
      scan.addressEnd = chain.end
      find(scan, 'address', start, chain.end, canonicalOf(scan, start, chain.end), 'likely')
      return
    }
    // No part of a chain leads where the whole does not.
    if (chain.end > start + 1) start = chain.end - 1
  }
  scan.addressFloor = at
}

function belongs(unit: number): boolean {
  return (
    isHan(unit) ||
    isDigit(unit) ||
    isLetter(unit) ||
    isBlank(unit) ||
    unit === 0x2c ||
    unit === 0x2d ||
    unit === 0x2f ||
    unit === 0x2e ||
    isBreak(unit)
  )
}

/** Without blanks and punctuation, in Simplified and small letters. */
export function canonicalOf(scan: Scan, start: number, end: number): string {
  let out = ''
  for (let at = start; at < end; at++) {
    const unit = scan.units[at] ?? 0
    if (isHan(unit) || isDigit(unit) || isLetter(unit)) out += String.fromCharCode(unit)
  }
  return out.toLowerCase()
}
