import { find, type Scan } from '../scan.ts'
import { isBlank, isBreak, isDigit, isLetter, isUpper } from '../text/classes.ts'
import { englishChain, englishPiece } from './english.ts'
import { leadsToADoor, pieces, type Chain } from './pieces.ts'
import { canonicalOf } from './readAddress.ts'

const mostBack = 4
const farthest = 60

/** An address that has a piece at `at`: goes on as far as pieces do, and back over the names before. */
export function readEnglishAddress(scan: Scan, at: number): void {
  if (at < scan.addressEnd || at < scan.addressFloor) return
  const { units } = scan
  let chain = englishChain(units, at)
  if (chain === undefined) return
  let reached = chain.end
  for (let back = 0; back < mostBack; back++) {
    const longer = goBack(scan, chain)
    if (longer === undefined) break
    chain = longer
  }
  reached = Math.max(reached, chain.end)
  if (!leadsToADoor(chain)) {
    scan.addressFloor = Math.max(scan.addressFloor, reached)
    return
  }
  scan.addressEnd = chain.end
  find(scan, 'address', chain.start, chain.end, canonicalOf(scan, chain.start, chain.end), 'likely')
}

/** The chain with one more piece before it, where a comma or a break parts the two. */
function goBack(scan: Scan, chain: Chain): Chain | undefined {
  const { units } = scan
  let end = chain.start
  let comma = false
  while (end > chain.start - 3 && (isBlank(units[end - 1]) || isBreak(units[end - 1]) || units[end - 1] === 0x2c)) {
    if (!isBlank(units[end - 1])) comma = true
    end--
  }
  if (end === chain.start) return undefined
  const floor = Math.max(scan.addressEnd, scan.addressFloor, end - farthest)
  let start = end
  let first: number | undefined
  while (start > floor && inName(units[start - 1] ?? 0)) {
    start--
    if ((isUpper(units[start]) || isDigit(units[start])) && !isLetter(units[start - 1]) && !isDigit(units[start - 1])) {
      const piece = englishPiece(units, start, true)
      if (piece !== undefined && piece.end === end && (piece.kind & pieces.filler) === 0) first = start
      else if (piece === undefined && comma && isBareId(units, start, end)) first = start
    }
  }
  if (first === undefined) return undefined
  const piece = englishPiece(units, first, true)
  const kind = piece?.kind ?? pieces.unit
  return {
    start: first,
    end: chain.end,
    kinds: chain.kinds | kind,
    units: chain.units + ((kind & pieces.unit) === 0 ? 0 : 1),
    count: chain.count + 1,
  }
}

/** 5A or B right before a floor. */
function isBareId(units: Uint16Array, start: number, end: number): boolean {
  if (end - start > 4) return false
  let letters = 0
  for (let at = start; at < end; at++) {
    if (isUpper(units[at])) letters++
    else if (!isDigit(units[at])) return false
  }
  return letters === 1
}

function inName(unit: number): boolean {
  return (
    isLetter(unit) ||
    isDigit(unit) ||
    isBlank(unit) ||
    unit === 0x27 ||
    unit === 0x2d ||
    unit === 0x2f ||
    unit === 0x2e ||
    unit === 0x23
  )
}
