import { Figure } from '#platform/ui'
import { ownerKey, type Totals } from '../../money/totals.ts'
import { moneyWords } from '../../parts/money.ts'
import { countStates } from '../../promises/countStates.ts'
import { promiseStates } from '../../promises/promiseState.ts'
import type { View } from '../view.ts'

/** The four numbers that say how large the programme is, and how much of it is known. Each leads to what it is made of. */
export function Numbers({ view, totals }: { view: View; totals: Totals }) {
  const { t, to, at } = view
  const unknown = at.measures.filter(({ measure }) => ownerKey(measure) === 'not-stated').length
  const counts = countStates(at.promises)
  const open = at.conflicts.filter(({ status }) => status === 'open').length
  return (
    <section class="bp-numbers" aria-label={t('overview.numbers')}>
      {totals.total.count > 0 && (
        <Figure
          value={moneyWords(view, totals.total)}
          label={t('overview.money')}
          note={
            <>
              <span class="bp-parts">
                {totals.byKind.map((group) => (
                  <span key={group.key}>
                    <span>{t(`kind.${group.key}`)}</span> <b>{moneyWords(view, group)}</b>
                  </span>
                ))}
              </span>
              {t('overview.money-note')} <a href="#money">{t('overview.money-link')}</a>
            </>
          }
        />
      )}
      <Figure
        value={at.measures.length}
        label={t.count('overview.measures', at.measures.length)}
        note={
          <>
            {t('overview.measures-note', { unknown })} <a href="#measures">{t('overview.measures-link')}</a>
          </>
        }
      />
      <Figure
        value={at.promises.length}
        label={t.count('overview.promises', at.promises.length)}
        note={
          <>
            <span class="bp-parts">
              {promiseStates
                .filter((state) => counts[state] > 0)
                .map((state) => (
                  <span key={state}>
                    <span>{t(`promise.${state}`)}</span> <b>{counts[state]}</b>
                  </span>
                ))}
            </span>{' '}
            <a href={to('/blueprint/promises')}>{t('overview.promises-link')}</a>
          </>
        }
      />
      <Figure
        value={open}
        label={t.count('overview.conflicts', open)}
        note={
          <>
            {t('overview.conflicts-note')} <a href={to('/blueprint/conflicts')}>{t('overview.conflicts-link')}</a>
          </>
        }
      />
    </section>
  )
}
