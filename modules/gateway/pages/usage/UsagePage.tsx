import type { ComponentChildren } from 'preact'
import { Actions, Breadcrumbs, Button, Figure, Grid, Heading, Lead, Page, Section } from '#platform/ui'
import type { LatencyLine, UsageTable, VerdictCount } from '../../records/index.ts'
import type { View } from '../view.ts'
import { ByChart } from './ByChart.tsx'
import { DayChart } from './DayChart.tsx'
import { LatencyTable } from './LatencyTable.tsx'
import { VerdictTable } from './VerdictTable.tsx'
import { usageWords } from './words.ts'

export interface UsagePageProps {
  readonly view: View
  readonly title: string
  /** The tabs of the project; nothing where all projects are shown. */
  readonly navigation: ComponentChildren
  /** Where this page is, without its query. */
  readonly base: string
  readonly from: string
  readonly to: string
  readonly byDay: UsageTable
  /** The second chart and the third. */
  readonly charts: readonly {
    readonly by: 'model' | 'person' | 'project'
    readonly table: UsageTable
    readonly nameOf: (of: string) => string
  }[]
  readonly verdicts: readonly VerdictCount[]
  readonly latency: readonly LatencyLine[]
}

function Period({
  view: { language, to: keep },
  base,
  from,
  to,
}: Pick<UsagePageProps, 'view' | 'base' | 'from' | 'to'>) {
  const t = usageWords(language)
  return (
    <form class="fl-period" method="get" action={keep(base)} aria-label={t('period')}>
      <div class="fl-date">
        {(
          [
            ['from', from],
            ['to', to],
          ] as const
        ).map(([name, value]) => (
          <div key={name} class="fl-date-part">
            <label class="fl-date-label" for={name}>
              {t(name)}
            </label>
            <input class="fl-input" id={name} name={name} type="date" value={value} min="2000-01-01" max="2200-12-31" />
          </div>
        ))}
      </div>
      <Actions>
        <Button kind="secondary">{t('show')}</Button>
      </Actions>
    </form>
  )
}

/** What calls came to: in sum, day by day, by model and by person, what the guard found, how long it took. */
export function UsagePage(props: UsagePageProps) {
  const { view, title, navigation, base, from, to, byDay, charts, verdicts, latency } = props
  const { site, language, path, t: shared, to: keep, usd, number } = view
  const t = usageWords(language)
  const { total } = byDay
  const query = new URLSearchParams({ from, to }).toString()
  return (
    <Page site={site} language={language} path={path} title={`${t('title')}: ${title}`} noindex>
      <Breadcrumbs language={language} items={[{ title: shared('project.crumb'), href: keep('/gateway') }]} />
      <Heading level={1}>{title}</Heading>
      {navigation}
      <Lead>{t('lead')}</Lead>
      <Period view={view} base={base} from={from} to={to} />
      {total.calls === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <Grid>
            <Figure
              value={usd(total.cost)}
              label={t('cost')}
              note={total.costEstimated > 0 ? t('estimated', { cost: usd(total.costEstimated) }) : undefined}
            />
            <Figure
              value={number(total.calls)}
              label={t('calls')}
              note={`${t('calls.blocked')}: ${number(total.blocked)} · ${t('calls.errors')}: ${number(total.errors)}`}
            />
            <Figure
              value={number(total.input)}
              label={t('tokens.in')}
              note={`${t('tokens.cached')}: ${number(total.cached)}`}
            />
            <Figure
              value={number(total.output)}
              label={t('tokens.out')}
              note={`${t('tokens.reasoning')}: ${number(total.reasoning)}`}
            />
          </Grid>
          <DayChart view={view} lines={byDay.lines} from={from} to={to} />
          {charts.map(({ by, table, nameOf }) => (
            <ByChart key={by} view={view} by={by} lines={table.lines} nameOf={nameOf} />
          ))}
          <Section id="verdicts" title={t('verdicts')}>
            <VerdictTable view={view} verdicts={verdicts} />
          </Section>
          {latency.length > 0 && (
            <Section id="latency" title={t('latency')}>
              <LatencyTable view={view} latency={latency} />
            </Section>
          )}
        </>
      )}
      <Actions>
        <Button kind="secondary" href={keep(`${base.replace(/usage$/, 'calls')}`)}>
          {t('list')}
        </Button>
        <Button kind="quiet" href={keep(`${base}.csv?${query}`)}>
          {t('csv.usage')}
        </Button>
      </Actions>
    </Page>
  )
}
