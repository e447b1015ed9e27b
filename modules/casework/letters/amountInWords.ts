import { decimalOf, isUnit, minor } from '#modules/accounts'
import { localeOf, type Language } from '#platform/i18n'
import { words } from './words.ts'

/** An amount to the cent, as a letter must say it: `HK$500,000`, `1,234.50港元`, `20 places`. */
export function amountInWords(amount: number, unit: string, language: Language): string {
  const t = words(language)
  if (!isUnit(unit)) return `${amount} ${unit}`
  if (unit === 'place') return t.count('unit.place', amount)
  if (unit === 'token') return t.count('unit.token', amount)
  if (unit === 'gpu-second')
    return amount % 3_600 === 0 ? t.count('unit.hour', amount / 3_600) : t.count('unit.second', amount)
  const currency = unit === 'usd-micro' ? 'USD' : unit
  // The digits as they are kept: a number of whole units would be a fraction, and round.
  const digits = decimalOf(minor(amount), unit)
    .replace(/\.0+$/, '')
    .replace(/(\.\d\d)0+$/, '$1')
  const [whole = '', decimals] = digits.split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
  const written = decimals === undefined ? grouped : `${grouped}.${decimals}`
  const display = language === 'en' ? 'symbol' : 'name'
  const named = new Intl.NumberFormat(localeOf[language], { style: 'currency', currency, currencyDisplay: display })
    .formatToParts(1)
    .find(({ type }) => type === 'currency')?.value
  return language === 'en' ? `${named}${written}` : `${written}${named}`
}
