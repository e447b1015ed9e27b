import type { Citation } from '#engines/rules'
import { formatDate, type Language } from '#platform/i18n'
import { Citation as Mark } from '#platform/ui'
import { citationHref } from './citationHref.ts'
import type { Directory } from './directory.ts'

export interface CitedProps {
  language: Language
  directory: Directory
  cite: readonly Citation[] | undefined
}

/** A page names the few sources it rests on hundreds of times; each is put together once. */
const named = new WeakMap<object, Map<Language, string>>()

/** Publisher and date of what a citation points at: 文匯報，2026年2月26日. */
function sourceName(id: string, { language, directory }: Omit<CitedProps, 'cite'>): string {
  const source = directory.sources.get(id)
  if (source === undefined) return id
  const names = named.get(source) ?? new Map<Language, string>()
  named.set(source, names)
  const known = names.get(language)
  if (known !== undefined) return known
  const name = [source.publisher[language], formatDate(source.date, language)].join(language === 'en' ? ', ' : '，')
  names.set(language, name)
  return name
}

/** Small raised numbers beside a claim, each a link to the quote it rests on. Numbered within the claim. */
export function Cited({ language, directory, cite }: CitedProps) {
  if (cite === undefined) return null
  return (
    <>
      {cite.map((citation, index) => (
        <Mark
          key={`${citation.source}-${citation.start}-${citation.end}`}
          language={language}
          href={citationHref(citation)}
          n={index + 1}
          source={sourceName(citation.source, { language, directory })}
        />
      ))}
    </>
  )
}
