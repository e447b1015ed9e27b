import type { PersonalKind } from '../model.ts'
import { isDigit, isLatinLetter } from '../normalise/points.ts'
import { openFrom } from '../personal/index.ts'

/** No number, address or name that is found is longer, with all that may stand inside it. */
export const longestOpen = 160

/** Kinds that only the words around them show: the finder says what is open of them, and a sentence is waited for besides. */
const byContext: ReadonlySet<PersonalKind> = new Set<PersonalKind>(['address', 'name', 'licence-plate'])
const inLetters: ReadonlySet<PersonalKind> = new Set<PersonalKind>(['email', 'fps-id'])

/**
 * The earliest place where personal data of these kinds may have begun that is not finished at the end of a clean text, or its length. Of
 * plain prose nothing is open, but for numbers, single letters and what else an identity number may begin with.
 */
export function openPersonalFrom(text: string, kinds: readonly PersonalKind[]): number {
  let open = text.length
  if (kinds.some((kind) => byContext.has(kind))) open = Math.min(open, sentenceFrom(text), openFrom(text, kinds))
  if (kinds.some((kind) => inLetters.has(kind))) open = Math.min(open, mailFrom(text))
  if (kinds.some((kind) => kind !== 'email' && !byContext.has(kind))) open = Math.min(open, numberFrom(text))
  return open
}

/** A later word may show that an earlier one was a name in more ways than are known: without this, 1 of 3,918 left in the trial of streams. */
function sentenceFrom(text: string): number {
  const least = Math.max(0, text.length - longestOpen)
  for (let at = text.length; at > least; at--) if (stops.has(text.charCodeAt(at - 1))) return at
  return least
}

/** RFC 5321: 64 before the sign, 255 after. */
const longestMail = 320

/** A run of what stands in an e-mail address, with a blank on either side of the sign. */
function mailFrom(text: string): number {
  const least = Math.max(0, text.length - longestMail)
  let at = text.length
  while (at > least) {
    const unit = text.charCodeAt(at - 1)
    const isBlankAtSign = unit === 0x20 && (text.charCodeAt(at) === 0x40 || text.charCodeAt(at - 2) === 0x40)
    if (!isLatinLetter(unit) && !isDigit(unit) && !mailSigns.has(unit) && !isBlankAtSign) break
    at--
  }
  if (at === text.length && text.charCodeAt(at - 1) === 0x20) {
    // A blank after a word that may yet be followed by the sign.
    let word = at - 1
    while (word > least && isMailUnit(text.charCodeAt(word - 1))) word--
    return word < at - 1 ? word : at
  }
  return at
}

function isMailUnit(unit: number): boolean {
  return isLatinLetter(unit) || isDigit(unit) || mailSigns.has(unit)
}

const units = (signs: string): ReadonlySet<number> => new Set(Array.from(signs, (sign) => sign.charCodeAt(0)))

const stops = units('。！？!?\n\r')
const mailSigns = units(".@_%+-&'。·•‧・∙―⁃ー")
/** What stands between the groups of a number, in all its written forms, with the spoken brackets of Cantonese. */
const joints = units(" \t-.()/+,:#'*_[]{}<>【】「」『』〔〕《》〈〉〖〗·•‧・∙、。―⁃ー括號号弧")
const mostJoints = 6

/** The letters, digits and joints at the end of a text that may be part of a number that somebody has. */
function numberFrom(text: string): number {
  const least = Math.max(0, text.length - longestOpen)
  let at = text.length
  let joined = 0
  let hasDigit = false
  /** Where a single letter stands after all digits: the check digit of some numbers, or the first letter of one that begins. */
  let tail = -1
  while (at > least) {
    const unit = text.charCodeAt(at - 1)
    if (isDigit(unit)) {
      hasDigit = true
      joined = 0
      at--
      continue
    }
    if (joints.has(unit)) {
      if (++joined > mostJoints) break
      at--
      continue
    }
    if (!isLatinLetter(unit)) break
    const start = prefixFrom(text, at)
    if (start === undefined) break
    if (hasDigit) {
      at = start
      break
    }
    if (tail >= 0 || at - start > 1) return tail >= 0 ? tail : start
    tail = start
    at = start
    joined = 0
  }
  if (!hasDigit) return tail >= 0 ? tail : text.length
  while (text.charCodeAt(at) === 0x20) at++
  return at
}

/** Where one or two letters that a number may begin with start, if a word of its own ends at `end`. */
function prefixFrom(text: string, end: number): number | undefined {
  const start = isLatinLetter(text.charCodeAt(end - 2)) ? end - 2 : end - 1
  if (isLatinLetter(text.charCodeAt(start - 1))) return undefined
  return end - start === 1 || prefixes.test(text.slice(start, end)) ? start : undefined
}

/** Passports begin with any two capitals; of identity cards, pairs in small letters are written too. */
const prefixes = /^(?:[A-Z]{2}|ec|wx|x[a-h]|Ec|Wx|X[a-h])$/
