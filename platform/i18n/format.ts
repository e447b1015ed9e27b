import { localeOf, type Language } from './language.ts'

const currencyPart = (currency: string, language: Language, display: 'symbol' | 'name'): string =>
  new Intl.NumberFormat(language === 'en' ? localeOf.en : language, {
    style: 'currency',
    currency,
    currencyDisplay: display,
  })
    .formatToParts(0)
    .filter((part) => part.type === 'currency')
    .map((part) => part.value)
    .join('')

/**
 * Writes whole currency units, short where people say it short: `HK$50 million`, `5,000萬港元`, `HK$1,234.50`.
 * The number's words and the currency are joined here, since CLDR's `zh-Hant-HK` writes `HK$50M`, which nobody says.
 */
export function formatMoney(amount: number, currency: string, language: Language): string {
  const short = amount >= (language === 'en' ? 1_000_000 : 10_000)
  const number = new Intl.NumberFormat(language, {
    notation: short ? 'compact' : 'standard',
    compactDisplay: 'long',
    useGrouping: 'always',
    maximumFractionDigits: 2,
    minimumFractionDigits: !short && !Number.isInteger(amount) ? 2 : 0,
  }).format(amount)
  return language === 'en'
    ? `${currencyPart(currency, language, 'symbol')}${number}`
    : `${number}${currencyPart(currency, language, 'name')}`
}

export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(localeOf[language], { maximumFractionDigits: 2 }).format(value)
}

/** Writes a plain date (`2026-02-25`), month (`2026-02`) or year (`2026`) with exactly the precision it has. */
export function formatDate(date: string, language: Language): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const parts: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' }
  if (date.length >= 7) parts.month = 'long'
  if (date.length >= 10) parts.day = 'numeric'
  return new Intl.DateTimeFormat(localeOf[language], parts).format(new Date(Date.UTC(year, month - 1, day)))
}
