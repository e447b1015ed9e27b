import { Actions, Button } from '#platform/ui'
import type { View } from './view.ts'

/** Which days are shown, both included. */
export function PeriodForm({ view: { t, to }, from, to: until }: { view: View; from: string; to: string }) {
  const day = (name: 'from' | 'to', value: string) => (
    <div class="fl-date-part">
      <label class="fl-date-label" for={name}>
        {t(name)}
      </label>
      <input class="fl-input" id={name} name={name} type="date" value={value} min="2000-01-01" max="2200-12-31" />
    </div>
  )
  return (
    <form class="fl-period" method="get" action={to('/shadow')} aria-label={t('filter.title')}>
      <div class="fl-date">
        {day('from', from)}
        {day('to', until)}
      </div>
      <Actions>
        <Button kind="secondary">{t('show')}</Button>
      </Actions>
    </form>
  )
}
