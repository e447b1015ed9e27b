import type { CitedSpan } from './claim.ts'
import { sumOfText, type Source } from './source.ts'

interface Placed {
  readonly source: Source
  readonly start: number
  readonly end: number
  readonly figure?: string | undefined
  /** The quote in its place: `/sources/ID?at=START-END#quote`. */
  readonly href: string
}

/** A citation as it can be shown. Only `verbatim` carries words, and they are the stored text's own, from `start` to `end`. */
export type QuoteView =
  | (Placed & { readonly status: 'verbatim'; readonly text: string })
  | (Placed & { readonly status: 'not-ingested' | 'does-not-match' })

export function hrefOfSpan({ source, start, end }: Pick<CitedSpan, 'source' | 'start' | 'end'>): string {
  return `/sources/${encodeURIComponent(source)}?at=${start}-${end}#quote`
}

/** The words of a span if they are those that were cited: the sum is right, and no character is cut in two. */
export function wordsOf(
  text: string,
  { start, end, sum }: Pick<CitedSpan, 'start' | 'end' | 'sum'>,
): string | undefined {
  if (start < 0 || end > text.length || start >= end) return undefined
  const words = text.slice(start, end)
  return words.isWellFormed() && sumOfText(words).startsWith(sum) && sum.length >= 8 ? words : undefined
}

/** Shows a citation against the text that its source names by hash; `undefined` where that text is not stored. */
export function quoteFrom(source: Source, text: string | undefined, cited: CitedSpan): QuoteView {
  const { start, end, figure } = cited
  const placed = { source, start, end, ...(figure === undefined ? {} : { figure }), href: hrefOfSpan(cited) }
  if (text === undefined) return { ...placed, status: 'not-ingested' }
  const words = wordsOf(text, cited)
  return words === undefined ? { ...placed, status: 'does-not-match' } : { ...placed, status: 'verbatim', text: words }
}
