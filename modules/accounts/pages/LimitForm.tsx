import { Actions, Button, MoneyInput, TextArea, TextInput } from '#platform/ui'
import type { AccountView } from '../model/ledger.ts'
import { decimalOf } from '../model/minor.ts'
import { currencyOf } from '../model/units.ts'
import { words } from '../words.ts'
import { hrefOf, type View } from './view.ts'

/** A limit as it was typed, with what is wrong with it. */
export interface TypedLimit {
  readonly limit: string
  readonly reason: string
  readonly errors: readonly { readonly field: 'limit' | 'reason'; readonly message: string }[]
}

export interface LimitFormProps {
  view: View
  account: AccountView
  /** The last limit that whoever fills this in has seen. */
  after: number
  typed: TypedLimit | undefined
}

/** Setting or lifting the limit of an account, with the reason. */
export function LimitForm({ view, account, after, typed }: LimitFormProps) {
  const { language } = view
  const t = words(language)
  const { path, unit, limit } = account
  const currency = currencyOf[unit]
  const errorOf = (field: string) => typed?.errors.find((error) => error.field === field)?.message
  const box = {
    language,
    name: 'limit',
    label: t('limit-amount'),
    hint: t('limit-amount-hint'),
    value: typed?.limit ?? (limit === undefined ? '' : decimalOf(limit, unit)),
    maxlength: 40,
    error: errorOf('limit'),
  }
  return (
    <form method="post" action={hrefOf(view, path)}>
      <p>{t('limit-lead')}</p>
      <input type="hidden" name="path" value={path} />
      <input type="hidden" name="after" value={after} />
      {currency !== undefined ? (
        <MoneyInput {...box} currency={currency} />
      ) : (
        <TextInput {...box} inputmode="numeric" width={16} />
      )}
      <TextArea
        language={language}
        name="reason"
        label={t('limit-reason')}
        hint={t('limit-reason-hint')}
        value={typed?.reason}
        rows={3}
        maxlength={2_000}
        error={errorOf('reason')}
      />
      <Actions>
        <Button>{t('limit-button')}</Button>
      </Actions>
    </form>
  )
}
