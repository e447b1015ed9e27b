import { formatNumber, localeOf, type Language } from '#platform/i18n'
import { keepingTongue, type Site } from '#platform/ui'
import { words, type Words } from '../words.ts'

/** What every page here is drawn from. */
export interface View {
  readonly site: Site
  readonly language: Language
  readonly path: string
  readonly t: Words
  readonly to: (href: string) => string
  readonly number: (n: number) => string
  readonly time: (at: Date) => string
}

export function viewOf(from: Pick<View, 'site' | 'language' | 'path'> & { readonly timeZone: string }): View {
  const { site, language, path, timeZone } = from
  const times = new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'medium', timeStyle: 'short', timeZone })
  return {
    site,
    language,
    path,
    t: words(language),
    to: (href) => keepingTongue(href, path),
    number: (n) => formatNumber(n, language),
    time: (at) => times.format(at),
  }
}
