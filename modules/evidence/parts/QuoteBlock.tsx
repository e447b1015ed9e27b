import { localeOf, type Language } from '#platform/i18n'
import { Quote } from '#platform/ui'
import type { QuoteView } from '../quote.ts'
import { words } from '../words.ts'
import { nameOf, placeOf, publisherOf, titleOf } from './sourceWords.ts'

/** The words of a quote with the figure it is cited for marked, where it stands in them as it is written. */
function Words({ text, figure }: { text: string; figure: string | undefined }) {
  const at = figure === undefined || figure === '' ? -1 : text.indexOf(figure)
  if (at < 0 || figure === undefined) return <>{text}</>
  return (
    <>
      {text.slice(0, at)}
      <mark>{figure}</mark>
      {text.slice(at + figure.length)}
    </>
  )
}

export interface QuoteBlockProps {
  language: Language
  quote: QuoteView
  id?: string
}

/**
 * A quote, word for word. Where its words cannot be shown it says so, and gives the title, publisher, date and place with which
 * they can be found.
 */
export function QuoteBlock({ language, quote, id }: QuoteBlockProps) {
  const { source, href } = quote
  if (quote.status === 'verbatim') {
    const described = source.kind !== 'not-described'
    return (
      <Quote
        language={language}
        of={described ? source.language : /\p{Script=Han}/u.test(quote.text) ? 'zh-Hant' : 'en'}
        publisher={publisherOf(source, language)}
        date={described ? source.date : undefined}
        href={href}
        id={id}
      >
        <Words text={quote.text} figure={quote.figure} />
      </Quote>
    )
  }
  const t = words(language)
  return (
    <div class="fl-unquoted" id={id} lang={localeOf[language]}>
      <p class="fl-unquoted-title">{titleOf(source, language)}</p>
      <p>
        {nameOf(source, language)} · {placeOf(quote, language)}
      </p>
      <p>
        {t(quote.status === 'not-ingested' ? 'quote.not-ingested' : 'quote.does-not-match')} ·{' '}
        <a href={href}>{t('quote.open')}</a>
      </p>
    </div>
  )
}
