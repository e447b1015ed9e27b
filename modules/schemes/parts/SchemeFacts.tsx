import type { Scheme } from '#modules/packs'
import type { Language } from '#platform/i18n'
import { SummaryList } from '#platform/ui'
import { Cited } from './Cited.tsx'
import type { Directory } from './directory.ts'
import { deadlineWords, howWords, moneyWords, ownerWords, type Said } from './schemeWords.ts'
import { partWords } from '#modules/schemes/parts/words'

export interface SchemeFactsProps {
  language: Language
  scheme: Scheme
  directory: Directory
}

/** The four things told of every scheme: who runs it, how much money, until when, and how to take it up. */
export function SchemeFacts({ language, scheme, directory }: SchemeFactsProps) {
  const t = partWords(language)
  const how = howWords(scheme, language)
  const said = ({ words, published, cite }: Said) => (
    <span class={published === 'no' ? 'fl-scheme-open' : undefined}>
      {words}
      <Cited language={language} directory={directory} cite={cite} />
    </span>
  )
  const rows = [
    { term: t('part.owner'), description: said(ownerWords(scheme, language, directory)) },
    { term: t('part.money'), description: said(moneyWords(scheme, language, directory)) },
    { term: t('part.deadline'), description: said(deadlineWords(scheme, language)) },
    {
      term: t('part.how'),
      description: (
        <>
          {said(how)}
          {how.url !== undefined && (
            <>
              {' '}
              <a href={how.url} rel="noreferrer">
                {t('how.open', { host: new URL(how.url).host })}
              </a>
            </>
          )}
        </>
      ),
    },
  ]
  return <SummaryList layout="facts" rows={rows} />
}
