import { localeOf, type Language } from './language.ts'

/** Making a formatter takes some 50 µs, using one less than 1: each is made once. There are as many as languages and forms. */
function once<Made>(make: (key: string) => Made): (key: string) => Made {
  const made = new Map<string, Made>()
  return (key) => {
    const known = made.get(key) ?? make(key)
    made.set(key, known)
    return known
  }
}

const currencyParts = once((key) => {
  const [locale = '', currency = '', display = ''] = key.split(' ')
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: display === 'symbol' ? 'symbol' : 'name',
  })
    .formatToParts(0)
    .filter((part) => part.type === 'currency')
    .map((part) => part.value)
    .join('')
})
const currencyPart = (currency: string, language: Language, display: 'symbol' | 'name'): string =>
  currencyParts(`${localeOf[language]} ${currency} ${display}`)

const shortNumbers = once(
  (language) =>
    new Intl.NumberFormat(language, {
      notation: 'compact',
      compactDisplay: 'long',
      useGrouping: 'always',
      maximumFractionDigits: 2,
    }),
)
const wholeNumbers = once(
  (language) => new Intl.NumberFormat(language, { useGrouping: 'always', maximumFractionDigits: 2 }),
)
const centNumbers = once(
  (language) =>
    new Intl.NumberFormat(language, { useGrouping: 'always', maximumFractionDigits: 2, minimumFractionDigits: 2 }),
)

/**
 * Writes whole currency units, short where people say it short: `HK$50 million`, `5,000萬港元`, `HK$1,234.50`.
 * The number's words and the currency are joined here, since CLDR's `zh-Hant-HK` writes `HK$50M`, which nobody says.
 */
export function formatMoney(amount: number, currency: string, language: Language): string {
  const short = amount >= (language === 'en' ? 1_000_000 : 10_000)
  const numbers = short ? shortNumbers : Number.isInteger(amount) ? wholeNumbers : centNumbers
  const number = numbers(language).format(amount)
  return language === 'en'
    ? `${currencyPart(currency, language, 'symbol')}${number}`
    : `${number}${currencyPart(currency, language, 'name')}`
}

const plainNumbers = once((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }))

export function formatNumber(value: number, language: Language): string {
  return plainNumbers(localeOf[language]).format(value)
}

/** By locale and by how precise the date is: 4, 7 or 10 characters of it. */
const dates = once((key) => {
  const [locale = '', length = ''] = key.split(' ')
  const parts: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' }
  if (Number(length) >= 7) parts.month = 'long'
  if (Number(length) >= 10) parts.day = 'numeric'
  return new Intl.DateTimeFormat(locale, parts)
})

/** Writes a plain date (`2026-02-25`), month (`2026-02`) or year (`2026`) with exactly the precision it has. */
export function formatDate(date: string, language: Language): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return dates(`${localeOf[language]} ${Math.min(date.length, 10)}`).format(new Date(Date.UTC(year, month - 1, day)))
}

const periods = once((key) => {
  const [language = '', unit = ''] = key.split(' ')
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' })
})

/** Writes a number of days, as years where it is some whole years: `90 days`, `7 years`. Some of the years may be leap years. */
export function formatDays(days: number, language: Language): string {
  const years = Math.round(days / 365.25)
  const isYears = years > 0 && days >= years * 365 && days <= years * 365 + Math.ceil(years / 4)
  const [unit, count] = isYears ? ['year', years] : ['day', days]
  return periods(`${localeOf[language]} ${unit}`).format(count)
}
