import type { Span } from '../../model.ts'
import { isDigit, isHan, isLatinLetter } from '../points.ts'
import { Rewriting } from './rewrite.ts'
import type { Reading } from './view.ts'

/** What letters are taken apart with. Full stops and commas of Chinese end sentences and are none of them. */
const separators = new Set(Array.from(' .-_*·•・|/\\~+=,:;#\'"^`<>[]{}()、', (sign) => sign.charCodeAt(0)))

export function isSeparator(unit: number): boolean {
  return separators.has(unit)
}

function isSolid(unit: number): boolean {
  return isLatinLetter(unit) || isDigit(unit)
}

/**
 * A region with what was taken apart put together: single letters and digits with the same few signs between them, and Chinese characters
 * with any. Two spaces or more between single letters are the gap between two words.
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

function isWordGap(text: string, start: number, end: number): boolean {
  return end - start >= 2 && text.slice(start, end).trim() === '' && isSolid(text.charCodeAt(end))
}

/** Between two Chinese characters, or between two single letters or digits. */
function joins(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1)
  const after = text.charCodeAt(end)
  if (isHan(before) && isHan(after)) return true
  return isSolid(before) && isSolid(after) && !isSolid(text.charCodeAt(start - 2)) && !isSolid(text.charCodeAt(end + 1))
}
