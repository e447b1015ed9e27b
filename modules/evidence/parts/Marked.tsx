import type { ComponentChildren } from 'preact'
import { localeOf, type Language } from '#platform/i18n'
import type { Place } from '../places.ts'
import { segmentsOf } from '../segments.ts'
import type { Span } from '../span.ts'
import { words } from '../words.ts'

/** What is marked on a page of text. */
export interface Marks {
  /** The places whose words stand in the text as they were cited. */
  readonly places: readonly Place[]
  /** The quote that the reader came for, and the offset where it begins on this page: there the address leads. */
  readonly quote: (Span & { readonly landing: number }) | undefined
}

/** The number after a marked span that leads to what rests on it. */
function PlaceLink({ language, place }: { language: Language; place: Place }) {
  const t = words(language)
  const count = t.count('claims.count', place.claims.length)
  return (
    <a
      class="fl-citation fl-place-link"
      id={`text-${place.n}`}
      href={`#place-${place.n}`}
      lang={localeOf[language]}
      aria-label={t('place.mark', { n: place.n, count })}
    >
      {place.n}
    </a>
  )
}

export interface MarkedProps {
  language: Language
  text: string
  span: Span
  marks: Marks
}

/** Empty lines within a passage are where the layout tore it apart: one break is enough to read it by. */
const laidOut = (stretch: string): string => stretch.replaceAll(/\n(?:[^\S\n]*\n)+/g, '\n')

type Covering = Span & ({ readonly kind: 'quote' } | { readonly kind: 'place'; readonly place: Place })

/** A stretch of the stored text with the spans on which something rests marked in place. */
export function Marked({ language, text, span, marks: { places, quote } }: MarkedProps) {
  const covering: readonly Covering[] = [
    ...(quote === undefined ? [] : [{ start: quote.start, end: quote.end, kind: 'quote' as const }]),
    ...places.map((place) => ({ start: place.start, end: place.end, kind: 'place' as const, place })),
  ]
  const pieces = segmentsOf(span, covering).flatMap(({ start, end, over, ending }): ComponentChildren[] => {
    const stretch = laidOut(text.slice(start, end))
    const quoted = over.some(({ kind }) => kind === 'quote')
    const id = quoted && start === quote?.landing ? 'quote' : undefined
    const links = ending.flatMap((each) =>
      each.kind === 'place' ? [<PlaceLink key={`link-${each.place.n}`} language={language} place={each.place} />] : [],
    )
    if (over.length === 0) return [stretch]
    const mark = (
      <mark key={start} id={id} class={quoted ? 'fl-mark fl-mark-quote' : 'fl-mark'}>
        {stretch}
      </mark>
    )
    return [mark, links]
  })
  return <>{pieces}</>
}
