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

/** A span of a source, word for word, and where it stands. */
export function Quote({ language, of, publisher, date, href, id, children }: QuoteProps) {
  const t = words(language)
  return (
    <figure class="fl-quote" id={id} aria-label={t('quote.label', { publisher })}>
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
