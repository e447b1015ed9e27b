import { Button, Notice, Section } from '#platform/ui'
import { filterMeasures } from '../../filters/filterMeasures.ts'
import { inOrder } from '../../filters/order.ts'
import { totalsOf } from '../../money/totals.ts'
import { DataLinks } from '../../parts/DataLinks.tsx'
import { Frame } from '../../parts/Frame.tsx'
import { PromisesChart } from '../../parts/PromisesChart.tsx'
import { moneyWords } from '../../parts/money.ts'
import type { View } from '../view.ts'
import { datasetLd } from './datasetLd.ts'
import { FilterForm } from './FilterForm.tsx'
import { MeasureList } from './MeasureList.tsx'
import { MovedTable } from './MovedTable.tsx'
import { MoneyTables } from './MoneyTables.tsx'
import { Numbers } from './Numbers.tsx'
import { PurposeChart } from './PurposeChart.tsx'
import type { OverviewQuery } from './query.ts'
import { SeriesChart } from './SeriesChart.tsx'

/** What was found, and what it costs together. */
function Found({
  view,
  count,
  totals,
  query,
}: {
  view: View
  count: number
  totals: ReturnType<typeof totalsOf>
  query: OverviewQuery
}) {
  const { t } = view
  const measures = t.count('measures', count)
  const sum = totals.total.count > 0
  return (
    <p class="bp-found" role="status">
      {sum
        ? t('total.selection', { measures, money: moneyWords(view, totals.total) })
        : t('total.selection-none', { measures })}{' '}
      {query.money !== undefined && t('total.kind', { kind: t(`kind.${query.money}`) })}{' '}
      {sum && totals.withoutSum > 0 && t.count('total.without', totals.withoutSum)}
    </p>
  )
}

/** The whole programme on one page. */
export function OverviewPage({ view, query }: { view: View; query: OverviewQuery }) {
  const { t, at, content, say, to } = view
  const { sort = 'purpose', 'as-of': _day, ...filter } = query
  const filtered = Object.values(filter).some((value) => value !== undefined)
  const all = at.measures.map(({ measure }) => measure)
  const totals = totalsOf(all, content)
  const found = inOrder(filterMeasures(at.measures, filter, content), sort, content.pack.currency)
  const selected = filtered
    ? totalsOf(
        found.map(({ measure }) => measure),
        content,
        filter.money,
      )
    : totals
  const title = say(content.pack.title)
  return (
    <Frame
      view={view}
      part="measures"
      title={t('blueprint')}
      description={t('blueprint.description', { title })}
      structuredData={datasetLd(view)}
      noindex={filtered || view.pinned || query.sort !== undefined}
      lead={t('overview.lead', { city: say(content.pack.city) })}
    >
      <Numbers view={view} totals={totals} />
      <Section id="pictures" title={t('overview.pictures')}>
        <div class="bp-charts">
          <PurposeChart view={view} totals={totals} measures={all.length} />
          <PromisesChart view={view} />
          {at.series.map((series) => (
            <SeriesChart key={series.id} view={view} series={series} />
          ))}
        </div>
      </Section>
      <Section id="measures" title={t(filtered ? 'overview.filtered-title' : 'overview.measures-title')}>
        <FilterForm view={view} query={query} />
        {filtered && found.length > 0 && <Found view={view} count={found.length} totals={selected} query={query} />}
        {found.length === 0 ? (
          <Notice title={t('filter.none')}>
            <p>{t('filter.none-hint')}</p>
          </Notice>
        ) : (
          <MeasureList view={view} measures={found} order={sort} />
        )}
        <p class="bp-stand">
          {t('overview.stand')} <Button href={to('/stand')}>{t('overview.stand-link')}</Button>
        </p>
      </Section>
      <Section id="money" title={t('overview.money-title')}>
        <MoneyTables view={view} totals={selected} />
      </Section>
      {!view.pinned && (
        <Section id="moved" title={t('moved.title')}>
          <MovedTable view={view} measures={found} />
        </Section>
      )}
      <Section id="data" title={t('overview.data-title')}>
        <DataLinks view={view} />
      </Section>
    </Frame>
  )
}
