import { SummaryList } from '#platform/ui'
import { formatMoney } from '#platform/i18n'
import { wholeOf, type MoneyMoved } from '../moved/moved.ts'
import type { View } from '../pages/view.ts'
import type { Minor } from '#modules/accounts'

/** An amount of the ledger with what it counts. */
export function movedWords(view: View, amount: Minor, { unit }: MoneyMoved): string {
  const whole = wholeOf(amount, unit)
  return /^[A-Z]{3}$/.test(unit) ? formatMoney(whole, unit, view.language) : `${whole} ${unit}`
}

export const hasMoved = ({ allocated, committed, paid, released }: MoneyMoved): boolean =>
  (allocated ?? 0) + committed + paid + released > 0

/** What the accounts say of one measure, each figure by itself. */
export function MovedList({ view, id }: { view: View; id: string }) {
  const { t } = view
  const moved = view.moved.get(id)
  if (moved === undefined || !hasMoved(moved)) return <p class="bp-unknown">{t('moved.none')}</p>
  const { allocated, committed, paid, released } = moved
  return (
    <>
      <SummaryList
        layout="facts"
        rows={[
          {
            term: t('moved.allocated'),
            description: allocated === undefined ? t('moved.no-limit') : movedWords(view, allocated, moved),
          },
          { term: t('moved.committed'), description: movedWords(view, committed, moved) },
          { term: t('moved.paid'), description: movedWords(view, paid, moved) },
          { term: t('moved.released'), description: movedWords(view, released, moved) },
        ]}
      />
      <p class="bp-note">
        {t('moved.note')} {moved.example && t('moved.example')}
      </p>
    </>
  )
}
