import type { ComponentChildren } from 'preact'
import type { Scheme } from '#modules/packs'
import { partWords } from '#modules/schemes/parts/words'
import type { Language } from '#platform/i18n'
import { SummaryList, type SummaryRow } from '#platform/ui'
import { Cited } from './Cited.tsx'
import type { Directory } from './directory.ts'
import { listWords } from './factWords.ts'
import { deadlineWords, howWords, moneyWords, ownerWords, type Said } from './schemeWords.ts'

export interface SchemeFactsProps {
  language: Language
  scheme: Scheme
  directory: Directory
}

interface Fact {
  readonly part: 'owner' | 'money' | 'deadline' | 'how'
  readonly said: Said
  readonly more?: ComponentChildren
}

/**
 * The four things told of every scheme: who runs it, how much money, until when, and how to take it up. What no source
 * states shares one line below, so that what is known stands out.
 */
export function SchemeFacts({ language, scheme, directory }: SchemeFactsProps) {
  const t = partWords(language)
  const how = howWords(scheme, language)
  const link =
    how.url === undefined ? undefined : (
      <a href={how.url} rel="noreferrer">
        {t('how.open', { host: new URL(how.url).host })}
      </a>
    )
  const facts: readonly Fact[] = [
    { part: 'owner', said: ownerWords(scheme, language, directory) },
    { part: 'money', said: moneyWords(scheme, language, directory) },
    { part: 'deadline', said: deadlineWords(scheme, language) },
    { part: 'how', said: how, more: link },
  ]
  const rowOf = ({ part, said: { words, cite }, more }: Fact): SummaryRow => ({
    term: t(`part.${part}`),
    description: (
      <>
        {words}
        <Cited language={language} directory={directory} cite={cite} /> {more}
      </>
    ),
  })
  const known = facts.filter(({ said }) => said.published === 'yes')
  const open = facts.filter(({ said }) => said.published === 'no')
  return (
    <>
      {known.length > 0 && <SummaryList layout="facts" rows={known.map(rowOf)} />}
      {open.length > 0 && (
        <p class="fl-scheme-open">
          {t('open.parts', {
            parts: listWords(
              open.map(({ part }) => t(`open.${part}`)),
              'and',
              language,
            ),
          })}
        </p>
      )}
    </>
  )
}
