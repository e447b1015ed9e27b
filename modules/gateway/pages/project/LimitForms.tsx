import { decimalOf, type AccountView } from '#modules/accounts'
import { Actions, Button, MoneyInput } from '#platform/ui'
import type { View } from '../view.ts'
import { levelOf } from './budget.ts'

/** Limits of the project and of the levels above it, for those who open projects. */
export function LimitForms({ view, id, budgets }: { view: View; id: string; budgets: readonly AccountView[] }) {
  const { t, to, language } = view
  const levels = (['project', 'organisation', 'measure'] as const).flatMap((level) => {
    const account = budgets.find(({ path }) => levelOf(path) === level)
    return account === undefined ? [] : [{ level, account }]
  })
  return (
    <>
      <p>{t('settings.limit.none')}</p>
      {levels.map(({ level, account: { limit } }) => (
        <form key={level} method="post" action={to(`/gateway/projects/${id}/limits`)} novalidate>
          <input type="hidden" name="level" value={level} />
          <MoneyInput
            language={language}
            currency="USD"
            name="limit"
            id={`limit-${level}`}
            label={t(`settings.limit.${level}`)}
            value={limit === undefined ? '' : decimalOf(limit, 'usd-micro').replace(/\.?0+$/, '')}
          />
          <Actions>
            <Button kind="secondary">{t('settings.limit.save')}</Button>
          </Actions>
        </form>
      ))}
    </>
  )
}
