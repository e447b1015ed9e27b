import { formatDate } from '#platform/i18n'
import { SummaryList } from '#platform/ui'
import type { MeasureAt } from '../../known/blueprintAt.ts'
import { Cite } from '../../parts/Cite.tsx'
import { MeasureMoney } from '../../parts/MeasureMoney.tsx'
import { officeWords, Owner } from '../../parts/Owner.tsx'
import type { View } from '../view.ts'

/** What every reader asks first: who, how much, how far. */
export function Facts({ view, each }: { view: View; each: MeasureAt }) {
  const { t, language } = view
  const { measure, state, announced } = each
  const { owner, partners, status } = measure
  const known = state === status.state
  const rows = [
    { term: t('owner'), description: <Owner view={view} owner={owner} /> },
    ...(partners.length === 0
      ? []
      : [{ term: t('partners'), description: partners.map((id) => officeWords(view, id)).join(t('list.and')) }]),
    {
      term: t('state'),
      description: (
        <span>
          {known
            ? t('state.as-of', { state: t(`state.${state}`), date: formatDate(status['as-of'], language) })
            : t(`state.${state}`)}
          {known && <Cite view={view} cite={status.cite} />}
        </span>
      ),
    },
    { term: t('money'), description: <MeasureMoney view={view} measure={measure} /> },
    { term: t('announced-on'), description: formatDate(announced, language) },
  ]
  return (
    <div class="bp-facts">
      <SummaryList rows={rows} />
    </div>
  )
}
