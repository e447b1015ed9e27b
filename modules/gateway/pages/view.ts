import type { FastifyRequest } from 'fastify'
import { formatDate, formatNumber, localeOf, type Language } from '#platform/i18n'
import { keepingTongue, type Site } from '#platform/ui'
import { words, type Words } from './words.ts'

/** What every page of the gateway is drawn from. */
export interface View {
  readonly site: Site
  readonly language: Language
  readonly path: string
  readonly t: Words
  /** An address that keeps the reader's language. */
  readonly to: (href: string) => string
  /** Millionths of a US dollar, to the last one that is not nought: a call often costs less than a cent. */
  readonly usd: (micro: number) => string
  readonly number: (n: number) => string
  readonly time: (at: Date) => string
  readonly day: (at: Date) => string
}

const moneyIn = (language: Language) =>
  new Intl.NumberFormat(localeOf[language], {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'symbol',
    minimumFractionDigits: 2,
    maximumFractionDigits: 6,
  })
const moneys: Readonly<Record<Language, Intl.NumberFormat>> = {
  'zh-Hant': moneyIn('zh-Hant'),
  'zh-Hans': moneyIn('zh-Hans'),
  en: moneyIn('en'),
}

/** As `View.usd`, where there is no view. */
export const usdIn = (language: Language, micro: number): string => moneys[language].format(micro / 1_000_000)

export function viewOf(
  { site, timeZone }: { readonly site: Site; readonly timeZone: () => string },
  { language, url: path }: Pick<FastifyRequest, 'language' | 'url'>,
): View {
  const times = new Intl.DateTimeFormat(localeOf[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: timeZone(),
  })
  const days = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: timeZone() })
  return {
    site,
    language,
    path,
    t: words(language),
    to: (href) => keepingTongue(href, path),
    usd: (micro) => usdIn(language, micro),
    number: (n) => formatNumber(n, language),
    time: (at) => times.format(at),
    day: (at) => formatDate(days.format(at), language),
  }
}
