import type { ComponentChildren } from 'preact'
import { Actions, Breadcrumbs, Button, Heading, Lead, Page, Table } from '#platform/ui'
import type { CallsPage as Calls, KeptCall } from '../../records/index.ts'
import type { View } from '../view.ts'
import { Verdict } from './Verdict.tsx'
import { usageWords } from './words.ts'

export interface CallsPageProps {
  readonly view: View
  readonly title: string
  readonly navigation: ComponentChildren
  readonly base: string
  readonly calls: Calls
  readonly isJudgedOnly: boolean
}

/** Every call, the newest first: who it went to, what it cost, what the guard said. */
export function CallsPage({ view, title, navigation, base, calls, isJudgedOnly }: CallsPageProps) {
  const { site, language, path, t: shared, to, usd, number, time } = view
  const t = usageWords(language)
  const withQuery = (query: Readonly<Record<string, string>>) => to(`${base}?${new URLSearchParams(query).toString()}`)
  const kept = isJudgedOnly ? { verdict: 'judged' } : {}
  return (
    <Page site={site} language={language} path={path} title={`${t('list')}: ${title}`} noindex>
      <Breadcrumbs language={language} items={[{ title: shared('project.crumb'), href: to('/gateway') }]} />
      <Heading level={1}>{title}</Heading>
      {navigation}
      <Lead>{t('list.lead')}</Lead>
      <p>
        {isJudgedOnly ? (
          <a href={to(base)}>{t('list.any')}</a>
        ) : (
          <a href={withQuery({ verdict: 'judged' })}>{t('list.judged')}</a>
        )}
      </p>
      {calls.calls.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <Table<KeptCall>
          language={language}
          caption={t('list')}
          captionLook="hidden"
          columns={[
            {
              header: t('call.when'),
              names: true,
              cell: ({ id, begun }) => <a href={to(`/gateway/calls/${id}`)}>{time(begun)}</a>,
            },
            { header: t('call.model'), cell: ({ model }) => model },
            { header: t('call.outcome'), cell: ({ outcome }) => t(`outcome.${outcome}`) },
            { header: t('call.verdict'), cell: ({ verdict }) => <Verdict verdict={verdict} t={t} /> },
            {
              header: t('call.tokens'),
              numeric: true,
              cell: ({ usage }) => (usage === undefined ? '' : `${number(usage.input)} → ${number(usage.output)}`),
            },
            { header: t('cost'), numeric: true, cell: ({ cost }) => usd(cost) },
          ]}
          rows={calls.calls}
        />
      )}
      <Actions>
        {calls.next !== undefined && (
          <Button kind="secondary" href={withQuery({ ...kept, after: calls.next })}>
            {t('list.next')}
          </Button>
        )}
        <Button kind="quiet" href={to(`${base}.csv`)}>
          {t('list.csv')}
        </Button>
      </Actions>
    </Page>
  )
}
