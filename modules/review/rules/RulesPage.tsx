import type { Trial } from '#modules/casework'
import type { Content } from '#modules/packs'
import {
  Actions,
  Breadcrumbs,
  Button,
  ErrorSummary,
  Heading,
  Lead,
  Notice,
  Page,
  Section,
  Select,
  Table,
  TextArea,
} from '#platform/ui'
import { partWords } from '#modules/casework/parts'
import { schemeName } from '../queue/QueueTable.tsx'
import { to, workHref, wordsOf, type View } from '../view.ts'

export interface RulesPageProps {
  view: View
  content: Content
  typed: { readonly yaml: string; readonly scheme: string } | undefined
  trial: Trial | undefined
  /** What is wrong with the draft, line by line. */
  wrong: readonly string[]
}

/** Runs a draft of rules over decided cases: whom it would decide otherwise. It changes nothing. */
export function RulesPage({ view, content, typed, trial, wrong }: RulesPageProps) {
  const { site, language, path } = view
  const t = wordsOf(view)
  const title = t('trial.title')
  const schemes = [...new Set(content.processes.map(({ scheme }) => scheme))]
  return (
    <Page
      site={site}
      language={language}
      path={path}
      title={wrong.length === 0 ? title : partWords(view)('error.title', { title })}
      active="me"
      noindex
    >
      <ErrorSummary language={language} errors={wrong.map((message) => ({ field: 'yaml', message }))} />
      <Breadcrumbs language={language} items={[{ title: t('queue.title'), href: to(view, '/work') }]} />
      <Heading level={1}>{title}</Heading>
      <Lead>{t('trial.lead')}</Lead>
      {trial !== undefined && <TrialPart view={view} content={content} trial={trial} />}
      <form method="post" action={to(view, '/work/rules')} novalidate>
        <Select
          language={language}
          name="scheme"
          label={t('trial.scheme')}
          value={typed?.scheme ?? ''}
          options={[
            { value: '', label: t('filter.any-scheme') },
            ...schemes.map((id) => ({ value: id, label: schemeName(content, id, view) })),
          ]}
        />
        <TextArea
          language={language}
          name="yaml"
          label={t('trial.yaml')}
          hint={t('trial.yaml.hint')}
          value={typed?.yaml}
          error={wrong.length === 0 ? undefined : wrong.join(' ')}
          rows={16}
        />
        <Actions>
          <Button>{t('trial.button')}</Button>
        </Actions>
      </form>
    </Page>
  )
}

function TrialPart({ view, content, trial }: { view: View; content: Content; trial: Trial }) {
  const { language } = view
  const t = wordsOf(view)
  const { tried, erased, otherwise, sameForOtherReasons, counts, shown } = trial
  return (
    <Section id="trial" title={t('trial.result')}>
      <Notice tone={otherwise === 0 ? 'positive' : 'attention'} title={t.count('trial.otherwise', otherwise)}>
        <p>
          {t.count('trial.tried', tried)} {sameForOtherReasons > 0 && t.count('trial.same', sameForOtherReasons)}{' '}
          {erased > 0 && t.count('trial.erased', erased)}
        </p>
      </Notice>
      {counts.length > 0 && (
        <Table
          language={language}
          caption={t('trial.counts')}
          rows={counts}
          columns={[
            { header: t('queue.scheme'), names: true, cell: ({ scheme }) => schemeName(content, scheme, view) },
            { header: t('trial.before'), cell: ({ before }) => t(`rules.${before}`) },
            { header: t('trial.after'), cell: ({ after }) => t(`rules.${after}`) },
            { header: t('trial.cases'), numeric: true, cell: ({ cases }) => String(cases) },
          ]}
        />
      )}
      {shown.length > 0 && (
        <Table
          language={language}
          caption={t('trial.shown')}
          rows={shown}
          columns={[
            {
              header: t('queue.case'),
              names: true,
              cell: ({ reference }) => <a href={to(view, workHref(reference))}>{reference}</a>,
            },
            { header: t('trial.decided'), cell: ({ decided }) => t(`decision.${decided}`) },
            { header: t('trial.before'), cell: ({ before }) => t(`rules.${before}`) },
            { header: t('trial.after'), cell: ({ after }) => t(`rules.${after}`) },
            {
              header: t('trial.criteria'),
              cell: ({ criteria }) => criteria.map(({ criterion }) => criterion).join(' · '),
            },
          ]}
        />
      )}
    </Section>
  )
}
