import { BarChart, Table } from '#platform/ui'
import type { Group, Totals } from '../../money/totals.ts'
import { moneyDigits, moneyWords, shareWords } from '../../parts/money.ts'
import { purposeWords } from '../../parts/purpose.ts'
import type { View } from '../view.ts'

/** Public money by purpose: bars to compare by eye, and the same sums to the last digit behind them. */
export function PurposeChart({ view, totals, measures }: { view: View; totals: Totals; measures: number }) {
  const { t, language, to, content } = view
  const { byPurpose, total, withoutSum } = totals
  const [largest] = byPurpose
  if (largest === undefined) return null
  const label = ({ key }: Group<string>) => (
    <a href={`${to(`/blueprint?purpose=${key}`)}#measures`}>{purposeWords(view, key)}</a>
  )
  const share = ({ amount }: { amount: number }) => shareWords(view, amount, total.amount)
  return (
    <BarChart
      language={language}
      id="chart-purpose"
      title={t('chart.purpose.title')}
      description={t('chart.purpose.description', { largest: purposeWords(view, largest.key), share: share(largest) })}
      note={t('chart.purpose.note', { measures: t.count('measures', measures - withoutSum) })}
      bars={byPurpose.map((group) => ({ label: label(group), value: group.amount, said: moneyWords(view, group) }))}
      table={
        <Table
          language={language}
          caption={t('chart.purpose.caption')}
          narrow="scroll"
          columns={[
            { header: t('purpose'), names: true, cell: ({ key }) => purposeWords(view, key) },
            { header: t('column.sums'), numeric: true, cell: ({ count }) => count },
            {
              header: `${t('column.amount')} (${content.pack.currency})`,
              numeric: true,
              cell: (group) => moneyDigits(view, group),
            },
            { header: t('column.share'), numeric: true, cell: share },
          ]}
          rows={byPurpose}
          total={[t('total'), total.count, moneyDigits(view, total), share(total)]}
        />
      }
    />
  )
}
