import { Table, TimelineChart } from '#platform/ui'
import { countStates } from '../promises/countStates.ts'
import { promiseTimeline } from '../promises/timeline.ts'
import { periodWords } from './period.ts'
import { toneOfPromise } from './tags.tsx'
import type { View } from '../pages/view.ts'

const drawn = ['kept', 'due', 'no-evidence', 'overdue'] as const

/** The dated promises along the years, each a mark of its state. */
export function PromisesChart({ view }: { view: View }) {
  const { t, language, at } = view
  const { periods } = promiseTimeline(at.promises, 'quarter')
  const marks = at.promises.flatMap(({ promise, state }) =>
    promise.due === undefined ? [] : [{ date: promise.due.to, tone: toneOfPromise[state] }],
  )
  if (marks.length === 0) return null
  const rows = periods.map(({ key, promises }) => ({ key, counts: countStates(promises) }))
  return (
    <TimelineChart
      language={language}
      id="chart-promises"
      title={t('chart.promises.title')}
      description={t('chart.promises.description', { dated: marks.length })}
      marks={marks}
      legend={drawn.map((state) => ({ tone: toneOfPromise[state], label: t(`promise.${state}`) }))}
      asOf={at.asOf}
      asOfLabel={t('chart.promises.as-of')}
      table={
        <Table
          language={language}
          caption={t('chart.promises.caption')}
          narrow="scroll"
          columns={[
            { header: t('chart.quarter'), names: true, cell: ({ key }) => periodWords(view, key) },
            ...drawn.map((state) => ({
              header: t(`promise.${state}`),
              numeric: true,
              cell: ({ counts }: (typeof rows)[number]) => counts[state],
            })),
          ]}
          rows={rows}
        />
      }
    />
  )
}
