import { decimalOf, type Minor, type Unit } from '#modules/accounts'
import { formatMoney, localeOf, type Language } from '#platform/i18n'
import { keepingTongue, type Site } from '#platform/ui'
import { words, type Words } from '../words.ts'

/** What every page of payments is drawn from. */
export interface View {
  readonly site: Site
  readonly language: Language
  readonly path: string
  readonly t: Words
  /** An address that keeps the reader's language. */
  readonly to: (href: string) => string
  /** To the cent. */
  readonly money: (amount: Minor, unit: Unit) => string
  readonly time: (at: Date) => string
  /** A scheme as people call it. */
  readonly scheme: (id: string) => string
}

export interface ViewInput {
  readonly site: Site
  readonly language: Language
  readonly path: string
  readonly timeZone: string
  readonly scheme: (id: string, language: Language) => string
}

/** Whole digits: an amount that somebody signs for is never shortened to millions. */
const digits = (amount: Minor, unit: Unit, language: Language): string => {
  const [whole = '', cents = ''] = decimalOf(amount, unit).split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
  const sign = formatMoney(0, unit, language).replaceAll(/[\d.,\s]/g, '')
  const number = cents === '' || /^0+$/.test(cents) ? grouped : `${grouped}.${cents}`
  return language === 'en' ? `${sign}${number}` : `${number}${sign}`
}

export function viewOf({ site, language, path, timeZone, scheme }: ViewInput): View {
  const times = new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'medium', timeStyle: 'short', timeZone })
  return {
    site,
    language,
    path,
    t: words(language),
    to: (href) => keepingTongue(href, path),
    money: (amount, unit) => digits(amount, unit, language),
    time: (at) => times.format(at),
    scheme: (id) => scheme(id, language),
  }
}
