import { formatNumber, type Language } from '#platform/i18n'
import { Card, Heading, keepingTongue, Lead, Page, Pagination, Section, SummaryList, type Site } from '#platform/ui'
import type { SourceList } from '../createEvidence.ts'
import { DateKnown } from '../parts/DateKnown.tsx'
import { publisherOf, titleOf } from '../parts/sourceWords.ts'
import { SourceTags } from '../parts/Tags.tsx'
import type { ListedSource } from '../store/listing.ts'
import { words } from '../words.ts'

interface Props {
  site: Site
  language: Language
  path: string
  list: SourceList
}

function SourceCard({ language, path, listed }: { language: Language; path: string; listed: ListedSource }) {
  const t = words(language)
  const { source, stored, claims } = listed
  const described = source.kind !== 'not-described'
  const size =
    stored === undefined
      ? []
      : [t.count('passages.count', stored.passages), t('size.characters', { n: formatNumber(stored.length, language) })]
  const rows = [
    ...(described
      ? [
          { term: t('fact.date'), description: <DateKnown language={language} source={source} note="left-out" /> },
          { term: t('fact.authority'), description: t(`authority.${source.authority}`) },
          { term: t('fact.claims'), description: t.count('claims.count', claims) },
        ]
      : stored === undefined
        ? []
        : [{ term: t('fact.origin'), description: <span class="fl-source-origin">{stored.name}</span> }]),
    ...(size.length === 0 ? [] : [{ term: t('fact.text'), description: size.join(' · ') }]),
  ]
  return (
    <Card
      title={titleOf(source, language)}
      href={keepingTongue(`/sources/${encodeURIComponent(source.id)}`, path)}
      kicker={described ? publisherOf(source, language) : undefined}
      tag={<SourceTags language={language} source={source} isStored={stored !== undefined} />}
    >
      <SummaryList rows={rows} layout="facts" />
    </Card>
  )
}

export function SourcesPage({ site, language, path, list }: Props) {
  const t = words(language)
  const isDescribed = ({ source }: ListedSource) => source.kind !== 'not-described'
  const described = list.sources.filter(isDescribed)
  const undescribed = list.sources.filter((each) => !isDescribed(each))
  const pageHref = (page: number) => keepingTongue(page === 1 ? '/sources' : `/sources?page=${page}`, path)
  return (
    <Page
      site={site}
      language={language}
      path={path}
      active="sources"
      title={t('sources.title')}
      description={t('sources.lead')}
    >
      <Heading level={1}>{t('sources.title')}</Heading>
      <Lead>{t('sources.lead')}</Lead>
      {(described.length > 0 || list.described === 0) && (
        <Section id="described" title={t('sources.described')}>
          {described.length === 0 ? (
            <p>{t('sources.described.none')}</p>
          ) : (
            <>
              <p class="fl-source-count">{t.count('sources.count', list.described)}</p>
              <div class="fl-source-list">
                {described.map((listed) => (
                  <SourceCard key={listed.source.id} language={language} path={path} listed={listed} />
                ))}
              </div>
            </>
          )}
        </Section>
      )}
      {undescribed.length > 0 && (
        <Section id="undescribed" title={t('sources.undescribed')}>
          <p>{t('sources.undescribed.about')}</p>
          <p class="fl-source-count">{t.count('sources.count', list.undescribed)}</p>
          <div class="fl-source-list">
            {undescribed.map((listed) => (
              <SourceCard key={listed.source.id} language={language} path={path} listed={listed} />
            ))}
          </div>
        </Section>
      )}
      <Pagination language={language} page={list.page} pages={list.pages} href={pageHref} />
    </Page>
  )
}
