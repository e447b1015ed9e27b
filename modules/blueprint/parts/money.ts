import type { Approximation } from '#modules/packs'
import { formatMoney, formatNumber } from '#platform/i18n'
import type { View } from '../pages/view.ts'

interface Amount {
  readonly amount: number
  readonly approximation: Approximation
}

const qualified = ({ t }: View, approximation: Approximation, money: string): string =>
  approximation === 'exact' ? money : t(approximation, { money })

/** An amount as people say it, with how exact it is: 約 2.2億港元. */
export function moneyWords(view: View, { amount, approximation }: Amount): string {
  return qualified(view, approximation, formatMoney(amount, view.content.pack.currency, view.language))
}

/** An amount to its last digit, for a table whose heading names the currency: about 220,000,000. */
export function moneyDigits(view: View, { amount, approximation }: Amount): string {
  return qualified(view, approximation, formatNumber(amount, view.language))
}

/** A share of a whole in per cent; what is there at all is never shown as nought. */
export function shareWords(view: View, part: number, whole: number): string {
  if (whole === 0) return '—'
  const percent = (part / whole) * 100
  const number = (digits: number, value: number) =>
    new Intl.NumberFormat(view.language, { maximumFractionDigits: digits }).format(value)
  return percent > 0 && percent < 0.1 ? `<${number(1, 0.1)}%` : `${number(1, percent)}%`
}
