import {
  afterNames,
  beforeNames,
  neverGiven,
  notNames,
  notSurnamesBeforeTitle,
  wordySurnames,
} from '../data/notNames.ts'
import { doubleSurnames, surnames } from '../data/surnames.ts'
import { givenCharacters } from '../data/givenCharacters.ts'
import { labelAt, mayBegin } from '../labels/lexicon.ts'
import { roles } from '../labels/roles.ts'
import { find, type Scan } from '../scan.ts'
import { isBlank, isBreak, isHan } from '../text/classes.ts'
import { foldWord } from '../text/fold.ts'

const unitsOf = (text: string): ReadonlySet<number> =>
  new Set(Array.from(foldWord(text), (character) => character.charCodeAt(0)))
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split('|').map(foldWord))

const dot = 0x2e
const usual = unitsOf(givenCharacters)
const single = unitsOf(surnames)
const double: ReadonlySet<string> = new Set(doubleSurnames.map(foldWord))
const never = unitsOf(neverGiven)
const often = unitsOf(afterNames)
const wordy = unitsOf(wordySurnames)
const leads = unitsOf(beforeNames)
/** 何太, 陳生, 李仔: a surname alone with how people are called. */
const alone = unitsOf('太生仔姨叔伯婆嫂媽爸記家氏總董局司')
const common = wordsOf(notNames)
const commonBefore = wordsOf(notSurnamesBeforeTitle)

/** A surname with nothing but how somebody is called. */
export const isCalled = (units: Uint16Array, at: number, length: number): boolean =>
  length === 2 && alone.has(units[at + 1] ?? 0)

/** How sure it is that a name stands here: a form's label says so, a verb does (我叫), or it only may be (我係, 病人). */
export type Said = 'label' | 'verb' | 'perhaps'

/** Units of the surname that begins at `at`: 2, 1 or 0. */
export function surnameAt(units: Uint16Array, at: number): number {
  if (double.has(word(units, at, at + 2))) return 2
  return single.has(units[at] ?? 0) ? 1 : 0
}

/** Where the name that begins at `at` ends, or undefined. */
export function chineseNameEnd(units: Uint16Array, at: number, said: Said): number | undefined {
  const family = surnameAt(units, at)
  if (family === 0) return undefined
  const first = at + family
  if (said === 'label' && isBlank(units[first]) && isHan(units[first + 1]) && !isHan(units[first + 3])) {
    return isHan(units[first + 2]) ? first + 3 : first + 2
  }
  const end = givenEnd(units, first, family, said)
  if (end === undefined) return undefined
  const stands = !isHan(units[end])
  if (said === 'perhaps' && family === 1 && wordy.has(units[at] ?? 0) && !(end - at > 2 && endsHard(units, end)))
    return undefined
  if (common.has(word(units, at, at + 2)) && !(said === 'label' && stands && end - at > 2)) return undefined
  return common.has(word(units, at, at + 3)) ? undefined : end
}

/** Where the given name that begins at `first` ends: the longer of what fits where something ends it, else two characters after a label or a verb. */
function givenEnd(units: Uint16Array, first: number, family: number, said: Said): number | undefined {
  if (!mayBeGiven(units, first) || titleAt(units, first)) return undefined
  const one = first + 1
  const two = mayBeGiven(units, one) && !titleAt(units, one) ? first + 2 : undefined
  // A husband's surname before her own: 陳李美玲.
  if (
    family === 1 &&
    two !== undefined &&
    single.has(units[first] ?? 0) &&
    mayBeGiven(units, two) &&
    endsHard(units, two + 1)
  )
    return two + 1
  if (two !== undefined && endsHard(units, two)) return two
  const twoIsOdd = two !== undefined && often.has(units[one] ?? 0)
  if (two !== undefined && !twoIsOdd && endsSoft(units, two)) return two
  if (said !== 'label' && alone.has(units[first] ?? 0))
    return two === undefined || twoIsOdd || said === 'perhaps' ? undefined : two
  if (endsHard(units, one)) return one
  if (two !== undefined && !twoIsOdd) return said === 'perhaps' ? undefined : two
  return said === 'perhaps' && !endsSoft(units, one) ? undefined : one
}

const mayBeGiven = (units: Uint16Array, at: number): boolean => isHan(units[at]) && !never.has(units[at] ?? 0)
const endsHard = (units: Uint16Array, at: number): boolean =>
  !isHan(units[at]) || never.has(units[at] ?? 0) || titleAt(units, at)

function endsSoft(units: Uint16Array, at: number): boolean {
  const unit = units[at] ?? 0
  return often.has(unit) || (mayBegin(unit) && labelAt(units, at) !== undefined)
}

/** A name that ends where a title begins, at `title`. */
export function readChineseBefore(scan: Scan, title: number): void {
  const { units } = scan
  const end = isBlank(units[title - 1]) ? title - 1 : title
  const floor = Math.max(scan.nameFloor, end - 4)
  let run = end
  while (run > floor && mayBeGiven(units, run - 1)) run--
  for (const length of [4, 3, 2]) {
    const at = end - length
    if (at < run) continue
    const family = surnameAt(units, at)
    const given = length - family
    if (
      family === 0 ||
      given < 1 ||
      given > 3 ||
      (given === 3 && !(single.has(units[at + 1] ?? 0) && !isHan(units[at - 1])))
    )
      continue
    if (
      commonBefore.has(word(units, at, at + 2)) ||
      common.has(word(units, at, at + 2)) ||
      common.has(word(units, at, end))
    )
      continue
    const open = at === 0 || !isHan(units[at - 1])
    if (
      family === 1 &&
      wordy.has(units[at] ?? 0) &&
      !open &&
      !leads.has(units[at - 1] ?? 0) &&
      !(length === 3 && titleIsPolite(units, title))
    )
      continue
    if (units[title] === up && !(open && (isBreak(units[title + 1]) || title + 1 >= units.length))) continue
    addChinese(scan, at, end)
    return
  }
}

/** 上 closes a letter only where its line ends. */
const up = 0x4e0a
/** 先生, 女士, 小姐, 太太 say nothing of what somebody does, so no word of work is cut before them. */
const titleIsPolite = (units: Uint16Array, at: number): boolean => polite.has(units[at] ?? 0)
const polite = unitsOf('先女小太')

function titleAt(units: Uint16Array, at: number): boolean {
  if (!mayBegin(units[at] ?? 0)) return false
  const label = labelAt(units, at)
  return label !== undefined && (label.value & roles.titleAfter) !== 0 && label.end - at > 1
}

/**
 * Where a name ends that begins at `at` with no word to say so: a surname and two characters that given names are made of, with
 * something before and after it that no name goes on over.
 */
export function spottedNameEnd(units: Uint16Array, at: number): number | undefined {
  const family = surnameAt(units, at)
  if (family === 0 || (isHan(units[at - 1]) && !leads.has(units[at - 1] ?? 0) && !never.has(units[at - 1] ?? 0)))
    return undefined
  const first = at + family
  const end = first + 2
  if (!usual.has(units[first] ?? 0) || !usual.has(units[first + 1] ?? 0)) return undefined
  if (!endsHard(units, end) && !endsSoft(units, end)) return undefined
  if (common.has(word(units, at, at + 2)) || common.has(word(units, at, end)) || common.has(word(units, first, end)))
    return undefined
  return end
}

/** A dot between characters parts the names of people from elsewhere: 馬爾庫斯·維特魯威. */
function isPieceOfLonger(units: Uint16Array, start: number, end: number): boolean {
  let before = start
  while (before > start - 3 && isHan(units[before - 1])) before--
  let after = end
  while (after < end + 3 && isHan(units[after])) after++
  return (units[before - 1] === dot && isHan(units[before - 2])) || (units[after] === dot && isHan(units[after + 1]))
}

export function addChinese(scan: Scan, start: number, end: number): void {
  if (isPieceOfLonger(scan.units, start, end)) return
  scan.nameFloor = end
  find(scan, 'name', start, end, word(scan.units, start, end).replaceAll(' ', ''), 'likely')
}

function word(units: Uint16Array, start: number, end: number): string {
  let out = ''
  for (let at = start; at < end && at < units.length; at++) out += String.fromCharCode(units[at] ?? 0)
  return out
}
