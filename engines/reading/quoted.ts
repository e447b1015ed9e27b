import type { Span } from '#engines/chinese'
import type { Quoted } from './reading.ts'
import { placeOf, type View } from './view/view.ts'

/** Cuts words from the document. */
export function quoteOf(document: string, { start, end }: Span): Quoted {
  return { start, end, text: document.slice(start, end) }
}

/** Cuts from the document what stands at a span of a view. */
export function quoteIn(document: string, view: View, span: Span): Quoted | undefined {
  const place = placeOf(view, span)
  return place && quoteOf(document, place)
}

/** A name for something read at a place: stable as long as the text is. */
export const idOf = (kind: string, { start, end }: Span): string => `${kind}-${start}-${end}`
