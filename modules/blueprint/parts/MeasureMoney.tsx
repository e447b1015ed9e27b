import type { Measure } from '#modules/packs'
import { countMoney } from '../money/countMoney.ts'
import { sumOf } from '../money/sum.ts'
import type { View } from '../pages/view.ts'
import { Cite } from './Cite.tsx'
import { moneyWords } from './money.ts'

/** The public money of one measure in a line; private investment only beside the word that it is that. */
export function MeasureMoney({ view, measure }: { view: View; measure: Measure }) {
  const { counted } = countMoney([measure], view.content.pack.currency)
  const invested = measure.money.filter(({ kind }) => kind === 'private-investment')
  if (counted.length > 0) {
    return (
      <span>
        <b>{moneyWords(view, sumOf(counted.map(({ money }) => money)))}</b>
        <Cite view={view} cite={counted.flatMap(({ money }) => money.cite)} />
      </span>
    )
  }
  if (invested.length > 0) {
    return (
      <span>
        {moneyWords(view, sumOf(invested))}
        <Cite view={view} cite={invested.flatMap(({ cite }) => cite)} />{' '}
        <small>{view.t('measure.money-private')}</small>
      </span>
    )
  }
  return <span class="bp-unknown">{view.t('money.none')}</span>
}
