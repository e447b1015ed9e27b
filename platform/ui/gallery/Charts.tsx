import { formatMoney } from '#platform/i18n'
import { BarChart, LineChart, Section, StepChart, TimelineChart, type DatedMark, type Tone } from '../index.ts'
import { lines, MoneyTable } from './Registers.tsx'
import type { Say } from './say.ts'

const marks: readonly DatedMark[] = [
  ...many('2026-02-25', 'positive', 2),
  ...many('2026-04-20', 'positive', 1),
  ...many('2026-05-01', 'attention', 2),
  ...many('2026-06-30', 'neutral', 3),
  ...many('2026-09-30', 'waiting', 4),
  ...many('2026-12-31', 'waiting', 6),
  ...many('2027-06-30', 'waiting', 3),
  ...many('2028-12-31', 'waiting', 2),
  ...many('2032-12-31', 'waiting', 1),
]

function many(date: string, tone: Tone, n: number): readonly DatedMark[] {
  return Array.from({ length: n }, () => ({ date, tone }))
}

export function Charts({ t }: { t: Say }) {
  const { language } = t
  const table = <MoneyTable t={t} narrow="cards" />
  const points = [
    { at: 2026, value: 5000, when: '2026', said: '5,000' },
    { at: 2032, value: 180_000, when: '2032', said: '180,000', projected: true },
  ]
  return (
    <Section id="charts" title={t('charts')}>
      <BarChart
        language={language}
        id="money"
        title={t('chart.money')}
        description={t('chart.money.text')}
        bars={lines(t).map(({ purpose, amount }) => ({
          label: purpose,
          value: amount,
          said: formatMoney(amount, 'HKD', language),
        }))}
        table={table}
      />
      <BarChart
        language={language}
        id="compute"
        title={t('chart.compute')}
        description={t('chart.compute.text')}
        bars={[
          {
            label: t('chart.compute.now'),
            value: 5000,
            said: '5,000 PFLOPS',
            part: { value: 3000, said: t('chart.compute.part') },
          },
          { label: t('chart.compute.then'), value: 180_000, said: '180,000 PFLOPS', projected: true },
        ]}
        table={table}
      />
      <TimelineChart
        language={language}
        id="promises"
        title={t('chart.promises')}
        description={t('chart.promises.text')}
        marks={marks}
        legend={[
          { tone: 'positive', label: t('tag.kept') },
          { tone: 'attention', label: t('tag.overdue') },
          { tone: 'neutral', label: t('tag.none') },
          { tone: 'waiting', label: t('tag.due') },
        ]}
        asOf="2026-07-10"
        asOfLabel={t('chart.asof')}
        table={table}
      />
      <LineChart
        language={language}
        id="growth"
        title={t('chart.line')}
        description={t('chart.line.text')}
        scale="log"
        points={points}
        table={table}
      />
      <StepChart
        language={language}
        id="steps"
        title={t('chart.line')}
        description={t('chart.line.text')}
        points={[
          { at: 2023, value: 3.4, when: '2023', said: '3.4%' },
          { at: 2024, value: 3.1, when: '2024' },
          { at: 2025, value: 3.8, when: '2025', said: '3.8%' },
          { at: 2026, value: 3.6, when: '2026', said: '3.6%' },
        ]}
        table={table}
      />
    </Section>
  )
}
