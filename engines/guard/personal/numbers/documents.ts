import { provincesOnPlates } from '../data/mainlandRegions.ts'
import { numberRoles, roles } from '../labels/roles.ts'
import { find, labelBefore, type Scan } from '../scan.ts'
import { isDigit, isLetter, isUpper } from '../text/classes.ts'
import { foldWord } from '../text/fold.ts'
import { labelAfter } from '../labels/labelAfter.ts'
import type { Cluster } from './cluster.ts'
import { lettersBefore } from './hkid.ts'

const reach = 40
const plateReach = 32
/** Folded. */
export const plateProvinces: ReadonlySet<number> = new Set(
  Array.from(foldWord(provincesOnPlates), (character) => character.charCodeAt(0)),
)

/** Digits of the first groups of a cluster, and where they end. */
interface Digits {
  readonly text: string
  readonly end: number
}

/** Passports and permits with letters before their digits, which begin the cluster. Returns where it ends, or undefined. */
export function readTravelDocument(scan: Scan, cluster: Cluster): number | undefined {
  const at = cluster.starts[0] ?? 0
  const before = lettersBefore(scan.units, at)
  const label = labelBefore(scan, before?.start ?? at, reach, numberRoles)
  const said = label?.roles ?? 0
  if (before === undefined)
    return (said & roles.passport) === 0 ? undefined : readBarePassport(scan, cluster, at - (label?.end ?? 0))
  if (before.text === 'H' || before.text === 'M') {
    const permit = readPermit(scan, cluster, before, said)
    if (permit !== undefined) return permit
  }
  return readPassport(scan, cluster, before, said)
}

type Letters = NonNullable<ReturnType<typeof lettersBefore>>

/** Home Return Permit: H or M, eight digits, and two more for how often it was renewed. */
function readPermit(scan: Scan, cluster: Cluster, letters: Letters, said: number): number | undefined {
  const long = digitsTo(scan, cluster, 10)
  const digits = long ?? digitsTo(scan, cluster, 8)
  if (digits === undefined) return undefined
  const labelled = (said & roles.homeReturn) !== 0
  const alone =
    said === 0 && !letters.apart && isUpper(scan.units[letters.start]) && (long !== undefined || letters.text === 'M')
  return labelled || alone
    ? add(scan, 'home-return-permit', letters.start, digits.end, letters.text + digits.text)
    : undefined
}

function readPassport(scan: Scan, cluster: Cluster, letters: Letters, said: number): number | undefined {
  const { units } = scan
  if ((said & roles.passport) !== 0) {
    for (const count of [9, 8, 7, 6]) {
      const digits = digitsTo(scan, cluster, count)
      if (digits === undefined || letters.text.length + count > 10) continue
      const last =
        isUpper(units[digits.end]) && !isLetter(units[digits.end + 1])
          ? String.fromCharCode(units[digits.end] ?? 0)
          : ''
      return add(scan, 'passport', letters.start, digits.end + last.length, letters.text + digits.text + last)
    }
    return undefined
  }
  const digits = digitsTo(scan, cluster, 8)
  if (
    digits === undefined ||
    said !== 0 ||
    letters.apart ||
    isLetter(units[digits.end]) ||
    !isUpper(units[letters.start])
  )
    return undefined
  return 'HKEG'.includes(letters.text)
    ? add(scan, 'passport', letters.start, digits.end, letters.text + digits.text)
    : undefined
}

/** Nine or eight digits alone, as in British and other passports. */
function readBarePassport(scan: Scan, cluster: Cluster, apart: number): number | undefined {
  const at = cluster.starts[0] ?? 0
  if (isLetter(scan.units[at - 1])) return undefined
  const digits = digitsTo(scan, cluster, 9) ?? (apart <= 6 ? digitsTo(scan, cluster, 8) : undefined)
  return digits === undefined || isLetter(scan.units[digits.end])
    ? undefined
    : add(scan, 'passport', at, digits.end, digits.text)
}

/** The first groups if they make up `count` digits, with the bracket that closes after the last. */
function digitsTo(scan: Scan, cluster: Cluster, count: number): Digits | undefined {
  let text = ''
  for (let group = 0; group < cluster.starts.length && group < 4 && text.length < count; group++) {
    for (let at = cluster.starts[group] ?? 0; at < (cluster.ends[group] ?? 0) && text.length <= count; at++)
      text += String.fromCharCode(scan.units[at] ?? 0)
    if (text.length !== count) continue
    const end = cluster.ends[group] ?? 0
    const bracketed = group > 0 && scan.units[(cluster.starts[group] ?? 0) - 1] === 0x28 && scan.units[end] === 0x29
    return { text, end: bracketed ? end + 1 : end }
  }
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

function digitsIn(scan: Scan, start: number, end: number): string {
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
  const label = labelBefore(scan, before.start, plateReach, numberRoles)
  if (before.text.length === 1 && (label === undefined || label.end < before.start - 6)) return undefined
  const said = label?.roles ?? labelAfter(units, end)
  if ((said & roles.plate) === 0) return undefined
  find(scan, 'licence-plate', before.start, end, before.text + digitsIn(scan, at, end), 'likely')
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
