import type { Office, OwnReview, QueueEntry, QueuePage as PageOf, StageCount, Workload } from '#modules/casework'
import { partWords } from '#modules/casework/parts'
import type { PartyId, PartyView } from '#modules/identity'
import type { Content } from '#modules/packs'
import { Button, ErrorSummary, Filters, Heading, Lead, Page, Section, Select, Tabs, TextInput } from '#platform/ui'
import { sentences, to, wordsOf, type View } from '../view.ts'
import { Counts } from './Counts.tsx'
import { queueHref, shownFor, stageKinds, type QueueQuery } from './filter.ts'
import { OwnReviews } from './OwnReviews.tsx'
import { QueueTable, schemeName } from './QueueTable.tsx'

export interface QueuePageProps {
  view: View
  content: Content
  query: QueueQuery
  /** The offices by which the reader looks at the queue. */
  offices: readonly Office[]
  queue: PageOf<QueueEntry> | undefined
  parties: ReadonlyMap<PartyId, PartyView>
  counts: readonly StageCount[]
  /** What the reader is to review; undefined for who reviews nothing. */
  own: PageOf<OwnReview> | undefined
  workload: Workload | undefined
  mayTry: boolean
  now: Date
  /** A reference that was looked for and not found. */
  sought: { readonly typed: string; readonly message: string } | undefined
}

/** Whatever waits for whoever works on cases. */
export function QueuePage(props: QueuePageProps) {
  const { view, content, query, offices, queue, parties, counts, own, workload, mayTry, now, sought } = props
  const { site, language, path } = view
  const t = wordsOf(view)
  const shown = shownFor(query, offices)
  const title = t('queue.title')
  const href = (change: Parameters<typeof queueHref>[1]) => to(view, queueHref(query, change))
  const tabs = [...offices.filter((office) => office !== 'auditor'), 'all' as const].map((each) => ({
    title: t(`queue.for.${each}`),
    href: href({ for: each }),
    current: shown === each,
  }))
  const schemes = [...new Set(counts.map(({ scheme }) => scheme))]
  const isFiltered = query.stage !== undefined || query.late !== undefined || (query.scheme ?? '') !== ''
  return (
    <Page
      site={site}
      language={language}
      path={path}
      title={sought === undefined ? title : partWords(view)('error.title', { title })}
      active="me"
      noindex
    >
      <ErrorSummary
        language={language}
        errors={sought === undefined ? [] : [{ field: 'reference', message: sought.message }]}
      />
      <Heading level={1}>{title}</Heading>
      {workload !== undefined && (
        <Lead>
          {sentences(
            view,
            t.count('workload.waiting', workload.waiting),
            workload.late === 0 ? '' : t.count('workload.late', workload.late),
          )}
        </Lead>
      )}
      <form
        method="get"
        action={to(view, '/work/find')}
        class="fl-filters fl-find"
        role="search"
        aria-label={t('find.label')}
      >
        <div class="fl-filters-fields">
          <TextInput
            language={language}
            name="reference"
            label={t('find.label')}
            hint={t('find.hint')}
            value={sought?.typed}
            error={sought?.message}
            autocomplete="off"
            maxlength={60}
          />
        </div>
        {query.lang !== undefined && <input type="hidden" name="lang" value={query.lang} />}
        <Button kind="secondary">{t('find.button')}</Button>
      </form>
      {own !== undefined && <OwnReviews view={view} content={content} page={own} now={now} />}
      {queue !== undefined && (
        <Section id="queue" title={t('queue.cases')}>
          {tabs.length > 1 && <Tabs label={t('queue.tabs')} items={tabs} />}
          <Counts view={view} counts={counts} query={query} shown={shown} />
          <Filters
            language={language}
            action="/work"
            clear={isFiltered ? href({ stage: undefined, late: undefined, scheme: undefined }) : undefined}
            keep={{ for: shown, ...(query.lang === undefined ? {} : { lang: query.lang }) }}
          >
            <Select
              language={language}
              name="scheme"
              label={t('queue.scheme')}
              value={query.scheme ?? ''}
              options={[
                { value: '', label: t('filter.any-scheme') },
                ...schemes.map((id) => ({ value: id, label: schemeName(content, id, view) })),
              ]}
            />
            <Select
              language={language}
              name="stage"
              label={t('queue.stage')}
              value={query.stage ?? ''}
              options={[
                { value: '', label: t('filter.any-stage') },
                ...stageKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
              ]}
            />
            <Select
              language={language}
              name="late"
              label={t('queue.due')}
              value={query.late ?? ''}
              options={[
                { value: '', label: t('filter.any-due') },
                { value: 'yes', label: t('filter.late') },
              ]}
            />
          </Filters>
          {queue.entries.length === 0 ? (
            <p>{t('queue.none')}</p>
          ) : (
            <QueueTable view={view} content={content} entries={queue.entries} parties={parties} now={now} />
          )}
          {queue.next !== undefined && (
            <p>
              <a rel="next" href={href({ after: queue.next })}>
                {t('queue.more')}
              </a>
            </p>
          )}
        </Section>
      )}
      {mayTry && (
        <Section id="more" title={t('more.title')}>
          <ul>
            <li>
              <a href={to(view, '/work/rules')}>{t('trial.title')}</a>
            </li>
            <li>
              <a href="/work/register.csv" download>
                {t('register.link')}
              </a>
            </li>
          </ul>
        </Section>
      )}
    </Page>
  )
}
