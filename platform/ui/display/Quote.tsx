import type { ComponentChildren } from 'preact'
import { formatDate, localeOf, type Language } from '#platform/i18n'
import { words } from '../words.ts'

export interface QuoteProps {
  /** The page's language, for the line that names the source. */
  language: Language
  /** The language of the source; its words are never converted. */
  of: Language
  publisher: string
  /** ISO date, or `2026-03`, or `2026`. */
  date?: string | undefined
  /** Where it can be read in its surroundings. */
  href?: string | undefined
  id?: string | undefined
  /** The words as they stand in the source, without quotation marks of our own; `<mark>` the figure within it. */
  children: ComponentChildren
}

/** Drawn, since fonts disagree on its width: a corner for Chinese, two raised commas for English. */
function OpeningMark({ of }: { of: Language }) {
  return (
    <svg class="fl-quote-mark" viewBox="0 0 22 22" width="22" height="22" aria-hidden="true" focusable="false">
      {of === 'en' ? (
        <path
          class="fl-quote-commas"
          d="M9 3.5C5.6 4.6 4.4 7 4.6 9.3A3.6 3.6 0 1 1 1 13C.6 7.7 3.2 2.8 8.4 1.8ZM20 3.5C16.6 4.6 15.4 7 15.6 9.3A3.6 3.6 0 1 1 12 13C11.6 7.7 14.2 2.8 19.4 1.8Z"
        />
      ) : (
        <path class="fl-quote-corner" d="M3.5 21V3.5H13.5" />
      )}
    </svg>
  )
}

/** A span of a source, word for word, and where it stands. */
export function Quote({ language, of, publisher, date, href, id, children }: QuoteProps) {
  const t = words(language)
  return (
    <figure class="fl-quote" id={id} aria-label={t('quote.label', { publisher })}>
      <OpeningMark of={of} />
      <blockquote lang={localeOf[of]} cite={href}>
        <p>{children}</p>
      </blockquote>
      <figcaption>
        <cite>{publisher}</cite>
        {date !== undefined && <time dateTime={date}>{formatDate(date, language)}</time>}
        {href !== undefined && <a href={href}>{t('quote.open')}</a>}
      </figcaption>
    </figure>
  )
}
