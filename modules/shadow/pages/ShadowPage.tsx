import { formatDate, localeOf } from '#platform/i18n'
import { Details, Heading, Lead, LineChart, Notice, Page, Section, Table, Tally } from '#platform/ui'
import type { Overview } from '../createShadow.ts'
import type { LogView } from '../store/logs.ts'
import { byDepartment } from './departments.ts'
import { DepartmentSection } from './DepartmentSection.tsx'
import { LogsTable } from './LogsTable.tsx'
import { PeriodForm } from './PeriodForm.tsx'
import { UploadForm } from './UploadForm.tsx'
import type { View } from './view.ts'

export interface ShadowPageProps {
  readonly view: View
  readonly from: string
  readonly to: string
  readonly overview: Overview
  readonly logs: readonly LogView[]
  readonly can: { readonly operate: boolean; readonly offer: boolean }
  readonly said: string | undefined
}

function Days({ view: { t, language, number }, overview: { byDay } }: Pick<ShadowPageProps, 'view' | 'overview'>) {
  const first = byDay[0]?.day ?? ''
  // So many days are named: more would stand in each other's way on a phone.
  const step = Math.max(1, Math.ceil((byDay.length - 1) / 3))
  const short = new Intl.DateTimeFormat(localeOf[language], { day: 'numeric', month: 'numeric', timeZone: 'UTC' })
  return (
    <LineChart
      language={language}
      id="by-day"
      title={t('day.title')}
      description={t('day.description')}
      // There is no half of a connection.
      tickText={(n) => (Number.isInteger(n) ? number(n) : '')}
      points={byDay.map(({ day, past }, index) => ({
        at: (Date.parse(day) - Date.parse(first)) / 86_400_000,
        value: past,
        when: index % step === 0 ? short.format(Date.parse(day)) : '',
        said: byDay.length <= 7 ? number(past) : undefined,
      }))}
      table={
        <Table<Overview['byDay'][number]>
          language={language}
          caption={t('day.title')}
          columns={[
            { header: t('day.day'), names: true, cell: ({ day }) => formatDate(day, language) },
            { header: t('sum.past'), numeric: true, cell: ({ past }) => number(past) },
            { header: t('sum.through'), numeric: true, cell: ({ through }) => number(through) },
          ]}
          rows={byDay}
        />
      }
    />
  )
}

/** What departments use past the gateway, for those who may read usage. */
export function ShadowPage({ view, from, to, overview, logs, can, said }: ShadowPageProps) {
  const { site, language, path, t } = view
  const departments = byDepartment(overview)
  const services = new Set(overview.sums.flatMap(({ domain }) => (domain === undefined ? [] : [domain])))
  const sum = (of: 'past' | 'through') => departments.reduce((all, each) => all + each[of], 0)
  return (
    <Page site={site} language={language} path={path} title={t('title')} noindex>
      <Heading level={1}>{t('title')}</Heading>
      <Lead>{t('lead')}</Lead>
      {said !== undefined && <Notice tone="positive">{said}</Notice>}
      <PeriodForm view={view} from={from} to={to} />
      {departments.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <Tally
            language={language}
            label={t('title')}
            items={[
              { id: 'past', tone: 'attention', label: t('sum.past'), count: sum('past') },
              { id: 'through', tone: 'positive', label: t('sum.through'), count: sum('through') },
              { id: 'services', tone: 'neutral', label: t('sum.services'), count: services.size },
            ]}
          />
          {overview.byDay.length > 1 && <Days view={view} overview={overview} />}
          <Section id="by-department" title={t('by.title')}>
            {departments.map((use) => (
              <DepartmentSection key={use.department ?? ''} view={view} use={use} canOffer={can.offer} />
            ))}
          </Section>
        </>
      )}
      {can.operate && (
        <Section id="upload" title={t('upload.title')}>
          <UploadForm view={view} />
          <p>
            <a href={view.to('/shadow/networks')}>{t('networks.title')}</a> ·{' '}
            <a href={view.to('/shadow/domains')}>{t('domains.title')}</a>
          </p>
        </Section>
      )}
      <Details summary={t('logs.title')}>
        <LogsTable view={view} logs={logs} canForget={can.operate} />
      </Details>
    </Page>
  )
}
