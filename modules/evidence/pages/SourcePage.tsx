import { localeOf, type Language } from '#platform/i18n'
import { Breadcrumbs, Heading, keepingTongue, Lead, Notice, Page, Pagination, Section, type Site } from '#platform/ui'
import { mostClaims, type OpenedSource, type Reading } from '../opening.ts'
import { About } from '../parts/About.tsx'
import { Histories } from '../parts/Histories.tsx'
import type { Marks } from '../parts/Marked.tsx'
import { PlaceList } from '../parts/PlaceList.tsx'
import { SourceText } from '../parts/SourceText.tsx'
import { publisherOf, titleOf } from '../parts/sourceWords.ts'
import { SourceTags } from '../parts/Tags.tsx'
import { UsedFor } from '../parts/UsedFor.tsx'
import { overlaps } from '../span.ts'
import { words } from '../words.ts'

interface Props {
  site: Site
  language: Language
  path: string
  opened: OpenedSource
}

function Text({ language, path, opened, reading }: Omit<Props, 'site'> & { reading: Reading }) {
  const t = words(language)
  const { source, at } = opened
  const { text, passages, part, parts } = reading
  const places = opened.places.filter(({ status }) => status === 'verbatim')
  const touched = at === undefined ? [] : passages.filter((passage) => overlaps(passage, at))
  const [first, last] = [touched[0], touched.at(-1)]
  const marks: Marks = {
    places,
    quote: at === undefined || first === undefined ? undefined : { ...at, landing: Math.max(at.start, first.start) },
  }
  const aside =
    at === undefined || last === undefined
      ? undefined
      : { after: last.ordinal, content: <UsedFor language={language} path={path} at={at} places={opened.places} /> }
  const href = `/sources/${encodeURIComponent(source.id)}`
  const of = source.kind !== 'not-described' ? localeOf[source.language] : /\p{Script=Han}/u.test(text) ? 'zh' : ''
  return (
    <Section id="text" title={t('source.text')}>
      <p class="fl-hint">
        {t(places.length > 0 ? 'source.text.about' : 'source.text.none-cited')}{' '}
        <a href={`/api${href}/text`}>{t('source.plain')}</a>
      </p>
      <SourceText language={language} of={of} text={text} passages={passages} marks={marks} aside={aside} />
      <Pagination
        language={language}
        page={part}
        pages={parts}
        href={(n) => keepingTongue(`${href}?part=${n}#text`, path)}
      />
    </Section>
  )
}

function NotIngested({ language, sha256 }: { language: Language; sha256: string | undefined }) {
  const t = words(language)
  return (
    <Notice tone="waiting" title={t('source.not-ingested.title')}>
      <p>{t('source.not-ingested.body')}</p>
      <p>
        {t('source.not-ingested.how')} <code>npx feilun ingest FILE</code>
      </p>
      {sha256 !== undefined && <p>{t('source.hash-note', { sum: sha256.slice(0, 12) })}</p>}
    </Notice>
  )
}

export function SourcePage({ site, language, path, opened }: Props) {
  const t = words(language)
  const { source, places, reading, histories, at } = opened
  const title = titleOf(source, language)
  const isPart = reading !== undefined && reading.parts > 1
  return (
    <Page
      site={site}
      language={language}
      path={path}
      active="sources"
      title={title}
      description={t('source.description', { title })}
      noindex={at !== undefined}
    >
      <Breadcrumbs language={language} items={[{ title: t('source.back'), href: keepingTongue('/sources', path) }]} />
      <Heading level={1} kicker={publisherOf(source, language)}>
        {title}
      </Heading>
      <SourceTags language={language} source={source} isStored={reading !== undefined} />
      {source.kind === 'not-described' && <Lead>{t('undescribed.about')}</Lead>}
      <About language={language} opened={opened} />
      {reading === undefined ? (
        <>
          <NotIngested language={language} sha256={source.sha256} />
          {at !== undefined && (
            <div id="quote">
              <UsedFor language={language} path={path} at={at} places={places} />
            </div>
          )}
        </>
      ) : (
        <Text language={language} path={path} opened={opened} reading={reading} />
      )}
      <Section id="claims" title={t(isPart ? 'source.claims.part' : 'source.claims')}>
        {places.length === 0 ? (
          <p>{t('source.claims.none')}</p>
        ) : (
          <>
            <p class="fl-source-count">
              {t.count('places.count', places.length)} ·{' '}
              {t.count(
                'claims.count',
                places.reduce((n, { claims }) => n + claims.length, 0),
              )}
            </p>
            {opened.hasMore && <p>{t('source.claims.more', { n: mostClaims })}</p>}
            <PlaceList language={language} path={path} places={places} />
          </>
        )}
      </Section>
      {histories.length > 0 && (
        <Section id="versions" title={t('versions.title')}>
          <Histories language={language} path={path} id={source.id} histories={histories} />
        </Section>
      )}
    </Page>
  )
}
