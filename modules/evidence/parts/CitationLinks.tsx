import type { Language } from '#platform/i18n'
import { Citation } from '#platform/ui'
import type { QuoteView } from '../quote.ts'
import { nameOf } from './sourceWords.ts'

export interface CitationLinksProps {
  language: Language
  quotes: readonly QuoteView[]
  /** The number of the first, where a page numbers its quotes throughout. */
  from?: number
}

/** The small raised numbers beside a claim, each leading to the quote it rests on. */
export function CitationLinks({ language, quotes, from = 1 }: CitationLinksProps) {
  return (
    <>
      {quotes.map(({ source, href }, at) => (
        <Citation key={href} language={language} href={href} n={from + at} source={nameOf(source, language)} />
      ))}
    </>
  )
}
