import { Figure, Grid } from '#platform/ui'
import { ownerKey, type Totals } from '../../money/totals.ts'
import { moneyWords } from '../../parts/money.ts'
import { countStates } from '../../promises/countStates.ts'
import { promiseStates } from '../../promises/promiseState.ts'
import type { View } from '../view.ts'

/** The four numbers that say how large the programme is, and how much of it is known. Each leads to what it is made of. */
export function Numbers({ view, totals }: { view: View; totals: Totals }) {
  const { t, to, at, content } = view
  const unknown = at.measures.filter(({ measure }) => ownerKey(measure) === 'not-stated').length
  const counts = countStates(at.promises)
  const open = content.conflicts.filter(({ status }) => status === 'open').length
  return (
    <section class="bp-numbers" aria-label={t('overview.numbers')}>
      <Grid columns={4}>
        {totals.total.count > 0 && (
          <Figure
            value={moneyWords(view, totals.total)}
            label={t('overview.money')}
            note={
              <>
                {t('overview.money-note')} <a href="#money">{t('overview.money-link')}</a>
              </>
            }
          />
        )}
        <Figure
          value={at.measures.length}
          label={t('overview.measures')}
          note={
            <>
              {t('overview.measures-note', { known: at.measures.length - unknown, unknown })}{' '}
              <a href="#measures">{t('overview.measures-link')}</a>
            </>
          }
        />
        <Figure
          value={at.promises.length}
          label={t('overview.promises')}
          note={
            <>
              <span class="bp-state-counts">
                {promiseStates
                  .filter((state) => counts[state] > 0)
                  .map((state) => (
                    <span key={state}>
                      {t(`promise.${state}`)} <b>{counts[state]}</b>
                    </span>
                  ))}
              </span>{' '}
              <a href={to('/blueprint/promises')}>{t('overview.promises-link')}</a>
            </>
          }
        />
        <Figure
          value={open}
          label={t('overview.conflicts')}
          note={
            <>
              {t('overview.conflicts-note')} <a href={to('/blueprint/conflicts')}>{t('overview.conflicts-link')}</a>
            </>
          }
        />
      </Grid>
    </section>
  )
}
