import type { Amendment } from '#modules/packs'
import type { Accepting } from './acceptance.ts'

export const approximations = ['exact', 'about', 'nearly', 'over'] as const
export const moneyKinds = ['appropriation', 'fund-reserve', 'fund', 'subsidy', 'private-investment'] as const

/** A sum of a measure. */
export function moneyOf(measure: string, { form, cite, newId }: Accepting): Amendment {
  const label = form.text('label')
  const whole = form.given('part-of')
  const amount = form.number('value')
  if (!(amount > 0)) form.wrong('value', 'number')
  return {
    kind: 'add-money',
    measure,
    money: {
      id: newId(label.en, `${measure}-sum`),
      amount,
      approximation: form.choice('approximation', approximations),
      kind: form.choice('money-kind', moneyKinds),
      ...(whole === '' ? {} : { 'part-of': whole }),
      label,
      cite,
    },
  }
}

/** A figure of a measure or proposal. */
export function figureOf(
  of: { readonly measure: string } | { readonly proposal: string },
  { content, form, cite, newId, date }: Accepting,
): Amendment {
  const label = form.text('label')
  const unitKind = form.choice('unit-kind', ['words', 'percent', 'currency', 'none'] as const)
  const unit =
    unitKind === 'words'
      ? form.text('unit')
      : unitKind === 'percent'
        ? 'percent'
        : unitKind === 'currency'
          ? content.pack.currency.toLowerCase()
          : undefined
  return {
    kind: 'add-figure',
    of,
    figure: {
      id: newId(label.en, 'figure'),
      label,
      value: form.number('value'),
      ...(unit === undefined ? {} : { unit }),
      approximation: form.choice('approximation', approximations),
      'as-of': form.given('as-of') === '' ? date : form.looseDate('as-of'),
      cite,
    },
  }
}
