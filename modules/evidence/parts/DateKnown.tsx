import { formatDate, type Language } from '#platform/i18n'
import type { SourceMeta } from '../source.ts'
import { words } from '../words.ts'

export interface DateKnownProps {
  language: Language
  source: SourceMeta
  /** Whether to say how an inferred date was worked out. */
  note?: 'told' | 'left-out'
}

/** A source's date, and whether the source states it or how it was worked out. */
export function DateKnown({ language, source, note: telling = 'told' }: DateKnownProps) {
  const { date, 'date-basis': basis, 'date-note': note } = source
  return (
    <>
      <time dateTime={date}>{formatDate(date, language)}</time>{' '}
      <span class="fl-source-basis">
        {language === 'en' ? '(' : '（'}
        {words(language)(`date.${basis}`)}
        {language === 'en' ? ')' : '）'}
      </span>
      {note !== undefined && telling === 'told' && <span class="fl-source-note">{note[language]}</span>}
    </>
  )
}
