import { chineseChain, separatorEnd } from '../addresses/chinese.ts'
import { knownPiece, mayLead, staysInName } from '../addresses/chinesePieces.ts'
import { englishChain } from '../addresses/english.ts'
import { connects, englishUnit, knownEnglish } from '../addresses/englishPieces.ts'
import { chineseEstates } from '../data/buildings.ts'
import { chinesePlaces } from '../data/places.ts'
import { chineseStreets } from '../data/streets.ts'
import { labelAt } from '../labels/lexicon.ts'
import { roles } from '../labels/roles.ts'
import { isBlank, isBreak, isDigit, isHan, isLetter, isNumeral, isUpper } from '../text/classes.ts'
import { foldWord } from '../text/fold.ts'

/** The longest name of a street or a building that is known by its end. */
const longestName = 10
/** A name in small letters between commas. */
const mostWords = 6

/** Where an address begins that may go on after the end of the text. */
export function openAddress(units: Uint16Array): number {
  return Math.min(openChain(units), unfinishedPlace(units))
}

/** 新, of which 新界 may become: a place that is known opens an address anywhere. */
function unfinishedPlace(units: Uint16Array): number {
  const { length } = units
  let open = length
  let tail = ''
  for (let at = length - 1; at >= Math.max(0, length - longestName) && isHan(units[at]); at--) {
    tail = String.fromCharCode(units[at] ?? 0) + tail
    if (beginnings.has(tail)) open = at
  }
  return open
}
const beginnings: ReadonlySet<string> = new Set(
  [...chinesePlaces, ...chineseStreets, ...chineseEstates]
    .map(foldWord)
    .flatMap((name) => Array.from({ length: name.length - 1 }, (_, at) => name.slice(0, at + 1))),
)

function openChain(units: Uint16Array): number {
  const { length } = units
  for (let at = 0; at < length; at++) {
    if (isHan(units[at]) || isDigit(units[at])) {
      if (isHan(units[at]) && (mayLead(units, at) || knownPiece(units, at) !== undefined) && opensChinese(units, at))
        return at
      if (isDigit(units[at]) && !isDigit(units[at - 1]) && !isLetter(units[at - 1]) && opensEnglish(units, at))
        return at
    } else if (isLetter(units[at]) && !isLetter(units[at - 1]) && opensEnglish(units, at)) return at
  }
  return length
}

function opensChinese(units: Uint16Array, at: number): boolean {
  const chain = chineseChain(units, at)
  let next = chain === undefined ? at : separatorEnd(units, chain.end)
  const start = next
  while (next < units.length && next - start <= longestName && staysInName(units[next] ?? 0)) next++
  while (
    next < units.length &&
    next - start <= longestName + 8 &&
    (isDigit(units[next]) ||
      isNumeral(units[next]) ||
      isUpper(units[next]) ||
      isBlank(units[next]) ||
      units[next] === 0x2d ||
      units[next] === 0x2f)
  )
    next++
  return next >= units.length
}

function opensEnglish(units: Uint16Array, at: number): boolean {
  if (isUpper(units[at])) {
    if (englishUnit(units, at) === undefined && knownEnglish(units, at) === undefined) return false
  } else if (!isDigit(units[at]) && ((labelAt(units, at)?.value ?? 0) & roles.unitBefore) === 0) return false
  const chain = englishChain(units, at)
  if (chain === undefined) return false
  let next = chain.end
  let words = 0
  while (next < units.length && words <= mostWords) {
    while (
      next < units.length &&
      (isBlank(units[next]) ||
        isBreak(units[next]) ||
        units[next] === 0x2c ||
        units[next] === 0x2e ||
        units[next] === 0x2d ||
        units[next] === 0x2f)
    )
      next++
    const start = next
    while (
      next < units.length &&
      (isLetter(units[next]) ||
        isDigit(units[next]) ||
        units[next] === 0x27 ||
        units[next] === 0x2d ||
        units[next] === 0x2f ||
        units[next] === 0x23)
    )
      next++
    if (next === start) break
    // A sentence goes on here, and no address.
    if (next < units.length && connects(units, start, next)) return false
    words++
  }
  return next >= units.length && words <= mostWords
}
