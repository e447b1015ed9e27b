import { isBlank, isBreak, isDigit, isHan, isLetter, isUpper } from '../text/classes.ts'
import { pieces, type Chain, type Piece } from './pieces.ts'
import { knownPiece, mayLead, namedPiece, unitPiece } from './chinesePieces.ts'

/** Addresses are no longer than this; what is longer is several. */
export const longestAddress = 150
const comma = 0x2c

/** The longest chain of pieces that begins at `at`, or undefined where none does. */
export function chineseChain(units: Uint16Array, at: number): Chain | undefined {
  let next = at
  let end = at
  let kinds = 0
  let count = 0
  let unitCount = 0
  let last = 0
  while (end - at < longestAddress) {
    const piece = pieceAt(units, next, last, count, end)
    if (piece === undefined) break
    // An address in Chinese goes from the large to the small: none begins with a floor.
    if (count === 0 && (piece.kind & pieces.unit) !== 0) break
    const kind = withNumber(piece.kind, last)
    if ((kind & pieces.unit) !== 0) unitCount++
    kinds |= kind
    last = kind
    end = piece.end
    count++
    next = separatorEnd(units, end)
  }
  if (count === 0) return undefined
  return { start: at, end: bareUnitEnd(units, end, last), kinds, units: unitCount, count }
}

/** 號 numbers a street only right after it; elsewhere it is a unit as any. */
function withNumber(kind: number, last: number): number {
  return (kind & pieces.numbered) !== 0 && (last & pieces.street) === 0
    ? (kind & ~pieces.numbered) | (last === 0 ? 0 : pieces.inner)
    : kind
}

function pieceAt(units: Uint16Array, at: number, last: number, count: number, end: number): Piece | undefined {
  const sure = knownPiece(units, at)
  const named =
    sure !== undefined && (sure.kind & pieces.place) === 0 ? undefined : namedFrom(units, at, last, count, end)
  // 荃灣中心 and 沙田圍路 are longer names than the places that begin them.
  if (sure !== undefined)
    return named !== undefined && named.end <= sure.end + 4 && isStreetOfPlace(units, sure.end, named) ? named : sure
  return unitPiece(units, at) ?? bareNumber(units, at, last) ?? named
}

function isStreetOfPlace(units: Uint16Array, placeEnd: number, named: Piece): boolean {
  return named.end - placeEnd <= 2 && (named.kind & pieces.street) !== 0 && isHan(units[placeEnd])
}

function namedFrom(units: Uint16Array, at: number, last: number, count: number, end: number): Piece | undefined {
  if (count === 0 && !mayLead(units, at)) return undefined
  for (let between = end; between < at; between++) if (isBreak(units[between])) return undefined
  return namedPiece(units, at, last)
}

/** Ends of streets whose numbers are also written without 號. */
const numbered: ReadonlySet<number> = new Set(Array.from('道路街', (character) => character.charCodeAt(0)))

/** A number right after a street with no 號: 彌敦道123, 太古城3座. */
function bareNumber(units: Uint16Array, at: number, last: number): Piece | undefined {
  if ((last & pieces.street) === 0 || !isDigit(units[at]) || !numbered.has(units[at - 1] ?? 0)) return undefined
  let next = at
  while (next < at + 5 && isDigit(units[next])) next++
  if (isUpper(units[next]) && !isLetter(units[next + 1])) next++
  if (isDigit(units[next]) || isLetter(units[next]) || (units[next] === 0x2e && isDigit(units[next + 1])))
    return undefined
  return { end: next, kind: pieces.unit | pieces.numbered }
}

/** A letter or a short number after a floor, with no 室: 15樓B. */
function bareUnitEnd(units: Uint16Array, end: number, last: number): number {
  if ((last & pieces.unit) === 0) return end
  let next = end
  if (isUpper(units[next])) next++
  while (next < end + 5 && isDigit(units[next])) next++
  return next === end || isLetter(units[next]) || isDigit(units[next]) || isHan(units[next]) ? end : next
}

/** Blanks and commas between pieces, and one break of a line. A full stop with a blank after it ends a sentence. */
export function separatorEnd(units: Uint16Array, at: number): number {
  let next = at
  let breaks = 0
  while (next < at + 4) {
    const unit = units[next] ?? 0
    if (isBreak(unit)) breaks++
    else if (unit === 0x2e ? isBlank(units[next + 1]) : !isBlank(unit) && unit !== comma && unit !== 0x2d) break
    if (breaks > 1) break
    next++
  }
  return next
}
