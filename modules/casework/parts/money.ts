import { currencyOf, decimalOf, minor, type Unit } from '#modules/accounts'
import { formatMoney, formatNumber } from '#platform/i18n'
import type { View } from './view.ts'
import { partWords } from './words.ts'

/** An amount of an award as people say it: `HK$500,000`, 20 places. @param amount in minor units of `unit` */
export function amountWords(amount: number, unit: Unit, view: View): string {
  const decimal = Number(decimalOf(minor(amount), unit))
  const t = partWords(view)
  if (unit === 'place') return t.count('amount.places', decimal)
  if (unit === 'gpu-second') return t('amount.gpu', { n: formatNumber(decimal, view.language) })
  return formatMoney(decimal, currencyOf[unit] ?? unit, view.language)
}
