import { provincesOnPlates } from '../data/mainlandRegions.ts'
import { numberRoles, roles } from '../labels/roles.ts'
import { find, labelBefore, type Scan } from '../scan.ts'
import { isDigit, isLetter, isUpper } from '../text/classes.ts'
import { foldWord } from '../text/fold.ts'
import { lettersBefore } from './hkid.ts'

const reach = 40
const plateProvinces: ReadonlySet<number> = new Set(
  Array.from(foldWord(provincesOnPlates), (character) => character.charCodeAt(0)),
)

/** Passports and permits with letters before their digits, the run of digits being `at` to `end`. Returns where it ends, or undefined. */
export function readTravelDocument(scan: Scan, at: number, end: number): number | undefined {
  const { units } = scan
  const before = lettersBefore(units, at)
  const count = end - at
  if (isLetter(units[end]) && isLetter(units[end + 1])) return undefined
  if (count < 6 || count > 10) return undefined
  const label = labelBefore(scan, before?.start ?? at, reach, numberRoles)
  const said = label?.roles ?? 0
  if (before === undefined) {
    if ((said & roles.passport) === 0 || count < 8 || count > 9 || isLetter(units[at - 1])) return undefined
    return add(scan, 'passport', at, end, digits(scan, at, end))
  }
  const letters = before.text
  const canonical = letters + digits(scan, at, end)
  const isPermit = (letters === 'H' || letters === 'M') && (count === 8 || count === 10)
  if (isPermit && (said & roles.homeReturn) !== 0) return add(scan, 'home-return-permit', before.start, end, canonical)
  if ((said & roles.passport) !== 0 && canonical.length >= 7 && canonical.length <= 10) {
    const last = isUpper(units[end]) && count >= 6 && canonical.length === 8 ? end + 1 : end
    return add(
      scan,
      'passport',
      before.start,
      last,
      canonical + (last > end ? String.fromCharCode(units[end] ?? 0) : ''),
    )
  }
  if (said !== 0 || before.apart || isLetter(units[end]) || !isUpper(units[before.start])) return undefined
  if (isPermit && (count === 10 || letters === 'M'))
    return add(scan, 'home-return-permit', before.start, end, canonical)
  if (count === 8 && 'HKEG'.includes(letters)) return add(scan, 'passport', before.start, end, canonical)
  return undefined
}

function add(
  scan: Scan,
  kind: 'passport' | 'home-return-permit',
  start: number,
  end: number,
  canonical: string,
): number {
  find(scan, kind, start, end, canonical, 'likely')
  return end
}

function digits(scan: Scan, start: number, end: number): string {
  let out = ''
  for (let at = start; at < end; at++) out += String.fromCharCode(scan.units[at] ?? 0)
  return out
}

const onPlates = (text: string): boolean => !/[IOQ]/u.test(text)

/** Hong Kong's licence plates: two letters and up to four digits, where words around say that it is a vehicle. */
export function readPlate(scan: Scan, at: number, end: number): number | undefined {
  const { units } = scan
  const before = lettersBefore(units, at)
  if (before === undefined || end - at > 4 || isLetter(units[end]) || units[at] === 0x30) return undefined
  if (!onPlates(before.text) || (!isUpper(units[before.start]) && before.apart)) return undefined
  const label = labelBefore(scan, before.start, 24, numberRoles) ?? undefined
  const saidBefore = label !== undefined && (label.roles & roles.plate) !== 0
  if (!saidBefore || (before.text.length === 1 && label.end < before.start - 6)) return undefined
  find(scan, 'licence-plate', before.start, end, before.text + digits(scan, at, end), 'likely')
  return end
}

/** Mainland plates: a province, a letter, five or six letters and digits (粵B12345); and those that cross the border (粵Z1234港). */
export function readMainlandPlate(scan: Scan, at: number): number | undefined {
  const { units } = scan
  if (!plateProvinces.has(units[at] ?? 0) || !isUpper(units[at + 1])) return undefined
  let next = at + 2
  while (next < at + 4 && (units[next] === 0x2e || units[next] === 0x20)) next++
  const start = next
  let seen = 0
  while (next < start + 6 && (isDigit(units[next]) || isUpper(units[next]))) if (isDigit(units[next++])) seen++
  const cross = units[next] === 0x6e2f || units[next] === 0x6fb3
  const count = next - start + (cross ? 1 : 0)
  if (count < 5 || count > 6 || seen < 2 || isDigit(units[next]) || isLetter(units[next])) return undefined
  const end = cross ? next + 1 : next
  find(scan, 'licence-plate', at, end, scan.text.slice(at, end).replace(/[^\p{L}\p{N}]/gu, ''), 'certain')
  return end
}

/** A plate of its owner's own choice, right after a label that says so at `label`: 自訂車牌：LUCKY 88. Up to eight letters and digits in two words. */
export function readOwnPlate(scan: Scan, label: number): void {
  const { units } = scan
  let at = label
  while (
    at < label + 4 &&
    (units[at] === 0x20 ||
      units[at] === 0x3a ||
      units[at] === 0x22 ||
      units[at] === 0x28 ||
      units[at] === 0x662f ||
      units[at] === 0x7cfb)
  )
    at++
  if (at === label) return
  const first = plateWordEnd(units, at)
  const second = first > at && units[first] === 0x20 ? plateWordEnd(units, first + 1) : first
  const two = second > first + 1 && second - at <= 9
  const end = two ? second : first
  const plate = scan.text.slice(at, end).replaceAll(' ', '').toUpperCase()
  if (
    end - at < 2 ||
    plate.length > 8 ||
    !/[A-Z]/u.test(plate) ||
    /[IOQ]/u.test(plate.replace(/[A-Z]{3,}/gu, '')) ||
    notPlates.has(plate)
  )
    return
  find(scan, 'licence-plate', at, end, plate, 'likely')
}
const notPlates: ReadonlySet<string> = new Set(['NO', 'HKID', 'TEL', 'HK'])

/** Where a word of capitals and digits ends; `at` where none stands. */
function plateWordEnd(units: Uint16Array, at: number): number {
  let end = at
  while (end < at + 9 && (isUpper(units[end]) || isDigit(units[end]))) end++
  return isLetter(units[end]) || isDigit(units[end]) || units[end] === 0x3a ? at : end
}
