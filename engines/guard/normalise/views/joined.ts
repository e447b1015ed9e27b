import type { Span } from '../../model.ts'
import { isDigit, isHan, isLatinLetter } from '../points.ts'
import { Rewriting } from './rewrite.ts'
import type { Reading } from './view.ts'

const unitsOf = (signs: string): ReadonlySet<number> => new Set(Array.from(signs, (sign) => sign.charCodeAt(0)))

/** What nobody writes between two Chinese characters of one sentence. */
const odd = unitsOf('.-_*·•|/\\~+=#^`')
/** What also parts words and clauses. */
const usual = unitsOf(' ,:;\'"<>[]{}()、')

/** 0 for what parts nothing, 1 for what also parts words and clauses, 2 for what is odd between Chinese characters. */
const parting = new Uint8Array(0x10000)
for (const unit of odd) parting[unit] = 2
for (const unit of usual) parting[unit] = 1

export function isSeparator(unit: number): boolean {
  return (parting[unit] ?? 0) !== 0
}

export function isOdd(unit: number): boolean {
  return parting[unit] === 2
}

function isSolid(unit: number): boolean {
  return isLatinLetter(unit) || isDigit(unit)
}

/**
 * A region with what was taken apart put together: single letters and digits with a few signs between them, and Chinese characters. Two spaces or more between single letters are the gap between two words.
 */
export function readJoined(text: string, span: Span): Reading | undefined {
  const written = new Rewriting()
  let kept = span.start
  let at = span.start
  while (at < span.end) {
    const unit = text.charCodeAt(at)
    if (!isSeparator(unit)) {
      at++
      continue
    }
    let end = at
    while (end < span.end && end - at < 4 && isSeparator(text.charCodeAt(end))) end++
    if (end - at < 4 && joins(text, at, end)) {
      written.keep(text, kept, at)
      written.replace(isWordGap(text, at, end) ? ' ' : '', at, end)
      kept = end
    }
    // A longer run is a line that is drawn: nothing is joined over it.
    while (end < span.end && end - at >= 4 && isSeparator(text.charCodeAt(end))) end++
    at = end
  }
  if (written.changed === 0) return undefined
  written.keep(text, kept, span.end)
  return written.reading('joined', span)
}

/** Several blanks, or one among letters that are parted with something else. */
function isWordGap(text: string, start: number, end: number): boolean {
  if (text.slice(start, end).trim() !== '' || !isSolid(text.charCodeAt(end))) return false
  return end - start >= 2 || isOtherSign(text.charCodeAt(start - 2)) || isOtherSign(text.charCodeAt(end + 1))
}

function isOtherSign(unit: number): boolean {
  return unit !== 0x20 && isSeparator(unit)
}

/** Between two single letters or digits; between two Chinese characters where the signs are odd, or one of the two stands alone. */
function joins(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1)
  const after = text.charCodeAt(end)
  if (isHan(before) && isHan(after)) return isApart(text, start, end)
  return isSolid(before) && isSolid(after) && !isSolid(text.charCodeAt(start - 2)) && !isSolid(text.charCodeAt(end + 1))
}

/** Whether signs `start`–`end` between two Chinese characters are not those of ordinary writing. */
export function isApart(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isOdd(text.charCodeAt(at))) return true
  return isAlone(text, start - 1) || isAlone(text, end)
}

function isAlone(text: string, at: number): boolean {
  return !isHan(text.charCodeAt(at - 1)) && !isHan(text.charCodeAt(at + 1))
}
