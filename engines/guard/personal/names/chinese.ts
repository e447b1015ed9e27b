import { doubleSurnames, surnames } from '../data/surnames.ts'
import { endsGivenName, notNames, notSurnamesBeforeTitle } from '../data/notNames.ts'
import { roles } from '../labels/roles.ts'
import { find, type Scan } from '../scan.ts'
import { isBlank, isHan } from '../text/classes.ts'
import { foldWord } from '../text/fold.ts'
import { labelAt, mayBegin } from '../labels/lexicon.ts'

const single: ReadonlySet<number> = new Set(Array.from(foldWord(surnames), (character) => character.charCodeAt(0)))
const double: ReadonlySet<string> = new Set(doubleSurnames.map(foldWord))
const stops: ReadonlySet<number> = new Set(Array.from(foldWord(endsGivenName), (character) => character.charCodeAt(0)))
const common: ReadonlySet<string> = new Set(notNames.split('|').map(foldWord))
const commonBefore: ReadonlySet<string> = new Set(notSurnamesBeforeTitle.split('|').map(foldWord))

/** Units of the surname that begins at `at`: 2, 1 or 0. */
export function surnameAt(units: Uint16Array, at: number): number {
  if (double.has(word(units, at, at + 2))) return 2
  return single.has(units[at] ?? 0) ? 1 : 0
}

/** A name that begins at `at` after a label. */
export function readChineseName(scan: Scan, at: number, said: number): number | undefined {
  const end = nameEnd(scan.units, at, (said & roles.name) !== 0)
  if (end === undefined) return undefined
  add(scan, at, end)
  return end
}

/** Where a name of a surname and one or two more characters ends, or undefined. A full form may hold its parts apart: 陳 大文. */
export function nameEnd(units: Uint16Array, at: number, labelled: boolean): number | undefined {
  const family = surnameAt(units, at)
  if (family === 0) return undefined
  let end = at + family
  if (labelled && isBlank(units[end]) && isHan(units[end + 1]) && isHan(units[end + 2]) && !isHan(units[end + 3]))
    return end + 3
  let given = 0
  while (
    given < 2 &&
    isHan(units[end]) &&
    !(stops.has(units[end] ?? 0) && (given > 0 || !labelled || isHan(units[end + 1])))
  ) {
    if (given > 0 && titleAt(units, end)) break
    end++
    given++
  }
  // A husband's family name before her own: 陳李美玲.
  if (
    given === 2 &&
    family === 1 &&
    single.has(units[at + 1] ?? 0) &&
    isHan(units[end]) &&
    !stops.has(units[end] ?? 0) &&
    (!isHan(units[end + 1]) || titleAt(units, end + 1))
  )
    end++
  if (given === 0 || titleAt(units, at + family)) return undefined
  if (common.has(word(units, at, at + 2)) && !(labelled && !isHan(units[end]))) return undefined
  if (common.has(word(units, at, at + 3))) return undefined
  return end
}

/** A name that ends at `end`, where a title begins. */
export function readChineseBefore(scan: Scan, title: number): void {
  const { units } = scan
  const end = isBlank(units[title - 1]) ? title - 1 : title
  const floor = Math.max(scan.nameFloor, end - 4)
  let run = end
  while (run > floor && isHan(units[run - 1])) run--
  for (const length of [4, 3, 2]) {
    const at = end - length
    if (at < run) continue
    const family = surnameAt(units, at)
    if (family === 0 || length - family < 1) continue
    if (length === 4 && family === 1 && !(single.has(units[at + 1] ?? 0) && !isHan(units[at - 1]))) continue
    if (length - family > 2 && length !== 4) continue
    if (commonBefore.has(word(units, at, at + 2)) || common.has(word(units, at, end))) continue
    if (stops.has(units[end - 1] ?? 0) && length > 2) continue
    if (anyStop(units, at + 1, end)) continue
    add(scan, at, end)
    return
  }
}

function anyStop(units: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (stops.has(units[at] ?? 0)) return true
  return false
}

function titleAt(units: Uint16Array, at: number): boolean {
  if (!mayBegin(units[at] ?? 0)) return false
  const label = labelAt(units, at)
  return label !== undefined && (label.roles & roles.titleAfter) !== 0 && label.end - at > 1
}

function add(scan: Scan, start: number, end: number): void {
  scan.nameFloor = end
  find(scan, 'name', start, end, word(scan.units, start, end).replaceAll(' ', ''), 'likely')
}

function word(units: Uint16Array, start: number, end: number): string {
  let out = ''
  for (let at = start; at < end && at < units.length; at++) out += String.fromCharCode(units[at] ?? 0)
  return out
}
