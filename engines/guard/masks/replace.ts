import type { Span } from '../model.ts'

export interface Replacement {
  readonly span: Span
  readonly text: string
}

/** A text with parts of it replaced, in time in proportion to its length. They must be in order and not overlap. */
export function replaceAll(text: string, replacements: readonly Replacement[]): string {
  if (replacements.length === 0) return text
  const parts: string[] = []
  let kept = 0
  for (const { span, text: put } of replacements) {
    parts.push(text.slice(kept, span.start), put)
    kept = span.end
  }
  parts.push(text.slice(kept))
  return parts.join('')
}

/** A span that cuts no surrogate pair of its text in two. */
export function wholePairs(text: string, { start, end }: Span): Span {
  const cutsAtStart = isLow(text.charCodeAt(start)) && isHigh(text.charCodeAt(start - 1))
  const cutsAtEnd = isLow(text.charCodeAt(end)) && isHigh(text.charCodeAt(end - 1))
  return cutsAtStart || cutsAtEnd
    ? { start: cutsAtStart ? start - 1 : start, end: cutsAtEnd ? end + 1 : end }
    : { start, end }
}

export function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
