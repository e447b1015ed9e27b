import { numeralUnits } from '../normalise/views/numerals.ts'
import { isDigit, isLatinLetter, isTag } from '../normalise/points.ts'
import { isHigh } from '../masks/replace.ts'

/** As long as an encoded stretch is waited for. What is longer is let go piece by piece from its front. */
export const longestEncoding = 512
/** Letters without a blank before they are taken for something encoded rather than a word. */
const longestWord = 16

const mark = /%[0-9a-f]{2}|&#|&[a-z]{2,8};|\\[ux]/i

/**
 * The earliest place where something encoded may have begun that is not finished at the end of a text, or its length: a run without a blank
 * that is longer than words are, or that holds a sign of encoding; and numerals read out one by one.
 */
export function openEncodingFrom(text: string): number {
  const least = Math.max(0, text.length - longestEncoding)
  let at = text.length
  while (at > least && isInk(text.charCodeAt(at - 1))) at--
  const run = text.slice(at)
  const isEncoded = (run.length >= longestWord && /[A-Z0-9+/=_-]/.test(run)) || mark.test(run) || isBegunMark(run)
  return Math.min(isEncoded ? at : text.length, numeralsFrom(text))
}

function isInk(unit: number): boolean {
  return unit > 0x20 && unit < 0x7f
}

/** `%`, `&` or `\` with too little after it to tell. */
function isBegunMark(run: string): boolean {
  return /(?:%[0-9a-f]?|&[#a-z]{0,8}|\\)$/i.test(run)
}

/** A run of Chinese numerals with what may stand before it in an identity number. */
function numeralsFrom(text: string): number {
  const least = Math.max(0, text.length - 64)
  let at = text.length
  let numerals = 0
  for (; at > least; at--) {
    const unit = text.charCodeAt(at - 1)
    if (numeralUnits.has(unit)) numerals++
    else if (!isDigit(unit) && !isBlankOrBracket(unit)) break
  }
  if (numerals === 0) return text.length
  let start = at
  while (at - start < 2 && isLatinLetter(text.charCodeAt(start - 1))) start--
  return start
}

function isBlankOrBracket(unit: number): boolean {
  return unit === 0x20 || unit === 0x28 || unit === 0x29 || unit === 0xff08 || unit === 0xff09 || unit === 0x2d
}

/** Half of a surrogate pair waits for the other; characters of the tag block, which nobody sees, for what they spell. */
export function openCharacterFrom(text: string): number {
  const least = Math.max(0, text.length - longestEncoding)
  let at = isHigh(text.charCodeAt(text.length - 1)) ? text.length - 1 : text.length
  while (at > least && isTag(text.codePointAt(at - 2) ?? 0)) at -= 2
  return at
}
