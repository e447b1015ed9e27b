import { formatDate, formatNumber, type Language } from '#platform/i18n'
import { Details, SummaryList, type SummaryRow } from '#platform/ui'
import type { OpenedSource } from '../opening.ts'
import { words } from '../words.ts'
import { DateKnown } from './DateKnown.tsx'

/** Everything that is known of a source but its words. */
export function About({ language, opened }: { language: Language; opened: OpenedSource }) {
  const t = words(language)
  const { source, reading, claims } = opened
  const rows: SummaryRow[] = []
  const copy: SummaryRow[] = []
  if (source.kind !== 'not-described') {
    rows.push(
      { term: t('fact.date'), description: <DateKnown language={language} source={source} /> },
      {
        term: t('fact.authority'),
        description: (
          <>
            {t(`authority.${source.authority}`)}{' '}
            <span class="fl-source-note">{t(`authority.${source.authority}.about`)}</span>
          </>
        ),
      },
      { term: t('fact.language'), description: t(`language.${source.language}`) },
      { term: t('fact.claims'), description: t.count('claims.count', claims) },
    )
  }
  if (reading !== undefined) {
    const { stored } = reading
    const size = `${t.count('passages.count', stored.passages)} · ${t('size.characters', { n: formatNumber(stored.length, language) })}`
    copy.push(
      { term: t('fact.text'), description: size },
      {
        term: t('fact.form'),
        description: `${t(`form.${stored.kind}`)}${stored.encoding === undefined ? '' : ` · ${stored.encoding}`}`,
      },
      { term: t('fact.arrived'), description: formatDate(stored.at.toISOString().slice(0, 10), language) },
    )
  }
  if (source.sha256 !== undefined)
    copy.push({ term: t('fact.hash'), description: <code class="fl-source-hash">{source.sha256}</code> })
  return (
    <>
      {rows.length > 0 && <SummaryList rows={rows} />}
      {copy.length > 0 && (
        <Details summary={t('fact.more')}>
          <SummaryList rows={copy} />
        </Details>
      )}
    </>
  )
}
