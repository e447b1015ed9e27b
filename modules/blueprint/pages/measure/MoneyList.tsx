import type { Measure } from '#modules/packs'
import { Cite } from '../../parts/Cite.tsx'
import { moneyWords } from '../../parts/money.ts'
import { measureHref } from '../../addresses.ts'
import type { View } from '../view.ts'

/** The sum that holds this one, with a link to the measure it belongs to. */
function Whole({ view, id }: { view: View; id: string }) {
  const { content, t, say, to } = view
  const owner = content.measures.find(({ money }) => money.some((each) => each.id === id))
  const whole = owner?.money.find((each) => each.id === id)
  if (owner === undefined || whole === undefined) return null
  return <a href={to(measureHref(owner.id))}>{t('measure.money-part', { whole: say(whole.label) })}</a>
}

/** Every sum that the sources state for a measure. */
export function MoneyList({ view, measure }: { view: View; measure: Measure }) {
  const { t, say } = view
  if (measure.money.length === 0) return <p class="bp-unknown">{t('money.none')}</p>
  return (
    <ul class="bp-sums">
      {measure.money.map((each) => (
        <li key={each.id} id={`money-${each.id}`}>
          <p class="bp-sum">
            {moneyWords(view, each)}
            <Cite view={view} cite={each.cite} />
          </p>
          <p>{say(each.label)}</p>
          <p class="bp-note">
            {each.kind === 'private-investment' ? t('measure.money-private') : t(`kind.${each.kind}`)}
            {each.period !== undefined && ` · ${say(each.period)}`}
            {each['part-of'] !== undefined && (
              <>
                {' · '}
                <Whole view={view} id={each['part-of']} />
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
