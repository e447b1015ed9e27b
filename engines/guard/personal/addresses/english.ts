import { isBlank, isBreak, isDigit, isLetter, isUpper } from '../text/classes.ts'
import { englishBuilding, englishStreet, englishUnit, filler, knownEnglish } from './englishPieces.ts'
import { pieces, type Chain, type Piece } from './pieces.ts'

const longestAddress = 160

/** The longest chain of pieces in English that begins at `at`, or undefined where none does. */
export function englishChain(units: Uint16Array, at: number): Chain | undefined {
  let next = at
  let end = at
  let kinds = 0
  let count = 0
  let unitCount = 0
  while (end - at < longestAddress) {
    const piece = englishPiece(units, next, count > 0)
    if (piece === undefined) break
    if (
      (piece.kind & pieces.filler) !== 0 &&
      ((kinds & pieces.unit) === 0 || englishPiece(units, separatorEnd(units, piece.end), true) === undefined)
    )
      break
    if ((piece.kind & pieces.unit) !== 0) unitCount++
    kinds |= piece.kind
    end = piece.end
    count++
    next = separatorEnd(units, end)
    if (next === end) break
  }
  return count === 0 ? undefined : { start: at, end, kinds, units: unitCount, count }
}

/** One piece. `among` others, names in small letters and names that only stand between commas count too. */
export function englishPiece(units: Uint16Array, at: number, among: boolean): Piece | undefined {
  const unit = englishUnit(units, at)
  if (unit !== undefined) return unit
  if (isDigit(units[at])) return englishStreet(units, at, among) ?? (among ? bareId(units, at) : undefined)
  if (!isLetter(units[at])) return undefined
  const place = knownEnglish(units, at)
  const street = englishStreet(units, at, among)
  const building = englishBuilding(units, at, among)
  const named = longer(street, building)
  if (named !== undefined && named.end > (place?.end ?? 0)) return named
  return place ?? (among && isUpper(units[at]) ? filler(units, at) : undefined)
}

const longer = (one: Piece | undefined, other: Piece | undefined): Piece | undefined =>
  one === undefined ? other : other === undefined || one.end >= other.end ? one : other

/** 5A between commas. */
function bareId(units: Uint16Array, at: number): Piece | undefined {
  let next = at
  while (next < at + 4 && isDigit(units[next])) next++
  if (isUpper(units[next]) && !isLetter(units[next + 1])) next++
  else return undefined
  return units[next] === 0x2c ? { end: next, kind: pieces.unit } : undefined
}

/** Where the next piece begins: after blanks, commas, a hyphen or one break of a line; `at` itself where nothing parts. */
function separatorEnd(units: Uint16Array, at: number): number {
  let next = at
  let breaks = 0
  while (next < at + 4) {
    const unit = units[next] ?? 0
    if (isBreak(unit)) breaks++
    else if (!isBlank(unit) && unit !== 0x2c && unit !== 0x2d && unit !== 0x2e && unit !== 0x2f) break
    if (breaks > 2) break
    next++
  }
  return next
}
