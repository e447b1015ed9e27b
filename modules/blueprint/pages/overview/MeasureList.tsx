import { Heading } from '#platform/ui'
import type { Order } from '../../filters/order.ts'
import type { MeasureAt } from '../../known/blueprintAt.ts'
import { MeasureRow } from '../../parts/MeasureRow.tsx'
import { purposeWords } from '../../parts/purpose.ts'
import type { View } from '../view.ts'

/** The purposes of these measures in the pack's order, each with its measures. */
function byPurpose(view: View, measures: readonly MeasureAt[]) {
  const groups = Map.groupBy(measures, ({ measure }) => measure.purpose)
  const known = view.content.purposes.map(({ id }) => id)
  return [...groups].sort(([a], [b]) => known.indexOf(a) - known.indexOf(b))
}

/** The measures, under their purposes with a way to jump to each; or in one list where another order was asked for. */
export function MeasureList({ view, measures, order }: { view: View; measures: readonly MeasureAt[]; order: Order }) {
  const { t } = view
  if (order !== 'purpose') {
    return (
      <ul class="bp-rows">
        {measures.map((each) => (
          <MeasureRow key={each.measure.id} view={view} each={each} />
        ))}
      </ul>
    )
  }
  const groups = byPurpose(view, measures)
  return (
    <>
      {groups.length > 1 && (
        <nav class="bp-jump" aria-label={t('jump')}>
          <ul>
            {groups.map(([id, { length }]) => (
              <li key={id}>
                <a href={`#purpose-${id}`}>
                  {purposeWords(view, id)} <b>{length}</b>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {groups.map(([id, each]) => (
        <section key={id} class="bp-group" id={`purpose-${id}`} aria-labelledby={`purpose-${id}-title`}>
          <Heading level={3} id={`purpose-${id}-title`}>
            {purposeWords(view, id)} <span class="bp-group-count">{t.count('measures', each.length)}</span>
          </Heading>
          <ul class="bp-rows">
            {each.map((one) => (
              <MeasureRow key={one.measure.id} view={view} each={one} level={4} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
