import type { Language } from '#platform/i18n'
import { words } from '../words.ts'

export interface CitationProps {
  language: Language
  href: string
  /** Which of the page's quotes it is, counted from 1. */
  n: number
  /** Publisher and date, read aloud and shown on hover: 《文匯報》2026年2月26日. */
  source: string
}

/** A small raised number beside a claim that leads to the quote it rests on. */
export function Citation({ language, href, n, source }: CitationProps) {
  return (
    <a class="fl-citation" href={href} aria-label={words(language)('citation.label', { n, source })} title={source}>
      {n}
    </a>
  )
}
