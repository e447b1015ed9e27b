import type { Span } from '../../span.ts'

/** Between a pair of quotation marks or of a title's brackets, on one line. */
const quotation = /「[^「」\n]*」|『[^『』\n]*』|“[^“”\n]*”|"[^"\n]*"|‘[^‘’\n]*’|《[^《》\n]*》|〈[^〈〉\n]*〉/gu

/** The quotations of a text, unless it is nothing but one. */
export function quotedIn(text: string): readonly Span[] {
  const around = text.replaceAll(quotation, '')
  if (!/\p{L}/u.test(around)) return []
  return Array.from(text.matchAll(quotation), (match) => ({ start: match.index, end: match.index + match[0].length }))
}
