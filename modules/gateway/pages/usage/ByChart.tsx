import { BarChart, Table } from '#platform/ui'
import type { UsageLine } from '../../records/index.ts'
import type { View } from '../view.ts'
import { usageWords } from './words.ts'

const mostBars = 12

export interface ByChartProps {
  readonly view: View
  readonly by: 'model' | 'person' | 'project'
  readonly lines: readonly UsageLine[]
  /** How each is called. */
  readonly nameOf: (of: string) => string
}

/** What each model, person or project cost: the dearest as bars, all of them in the table. */
export function ByChart({ view, by, lines, nameOf }: ByChartProps) {
  const { language, usd, number } = view
  const t = usageWords(language)
  return (
    <BarChart
      language={language}
      id={`by-${by}`}
      title={t(`by.${by}`)}
      description={t(`by.${by}.description`)}
      bars={lines.slice(0, mostBars).map(({ of, cost }) => ({ label: nameOf(of), value: cost, said: usd(cost) }))}
      table={
        <Table<UsageLine>
          language={language}
          caption={t(`by.${by}`)}
          columns={[
            { header: t(`by.${by}`), names: true, cell: ({ of }) => nameOf(of) },
            { header: t('calls'), numeric: true, cell: ({ calls }) => number(calls) },
            { header: t('tokens.in'), numeric: true, cell: ({ input }) => number(input) },
            { header: t('tokens.out'), numeric: true, cell: ({ output }) => number(output) },
            { header: t('cost'), numeric: true, cell: ({ cost }) => usd(cost) },
          ]}
          rows={lines}
        />
      }
    />
  )
}
