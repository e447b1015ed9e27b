import type { Series } from '#modules/packs'
import { formatNumber } from '#platform/i18n'
import { BarChart, Table, type Bar } from '#platform/ui'
import { Cite } from '../../parts/Cite.tsx'
import type { View } from '../view.ts'

type Point = Series['points'][number]

/**
 * A figure over the years, as bars: sources give single years and nothing between them, and a line would draw what nobody has
 * published. The first part that a source gives of a year is set off within its bar.
 */
export function SeriesChart({ view, series }: { view: View; series: Series }) {
  const { t, language, say } = view
  const points = series.points.toSorted((a, b) => a.at - b.at)
  const [first] = points
  const last = points.at(-1)
  if (first === undefined || last === undefined) return null
  const value = (amount: number) => `${formatNumber(amount, language)} ${say(series.unit)}`
  const partsOf = ({ at }: Point) => series.parts.filter((part) => part.of === at)
  const bar = (point: Point): Bar => {
    const [part] = partsOf(point)
    return {
      label: String(point.at),
      value: point.value,
      said: (
        <>
          {value(point.value)}
          <Cite view={view} cite={point.cite} />
        </>
      ),
      projected: point.projected,
      ...(part === undefined
        ? {}
        : {
            part: {
              value: part.value,
              said: (
                <>
                  {t('chart.series.part', { label: say(part.label), value: value(part.value) })}
                  <Cite view={view} cite={part.cite} />
                </>
              ),
            },
          }),
    }
  }
  return (
    <BarChart
      language={language}
      id={`chart-${series.id}`}
      title={say(series.label)}
      description={t('chart.series.description', {
        first: first.at,
        from: value(first.value),
        last: last.at,
        to: value(last.value),
      })}
      note={last.projected ? t('chart.series.projected', { last: last.at }) : undefined}
      bars={points.map(bar)}
      table={
        <Table
          language={language}
          caption={say(series.label)}
          narrow="scroll"
          columns={[
            { header: t('chart.series.year'), names: true, cell: ({ at }) => at },
            { header: t('chart.series.standing'), cell: ({ what }) => what },
            {
              header: say(series.unit),
              numeric: true,
              cell: ({ amount, cite }) => (
                <>
                  {formatNumber(amount, language)}
                  <Cite view={view} cite={cite} />
                </>
              ),
            },
          ]}
          rows={points.flatMap((point) => [
            {
              at: point.at,
              what: t(point.projected ? 'chart.series.expected' : 'chart.series.counted'),
              amount: point.value,
              cite: point.cite,
            },
            ...partsOf(point).map((part) => ({
              at: point.at,
              what: say(part.label),
              amount: part.value,
              cite: part.cite,
            })),
          ])}
        />
      }
    />
  )
}
