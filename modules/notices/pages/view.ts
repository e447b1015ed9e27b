import { localeOf, type Language } from '#platform/i18n'
import { keepingTongue, type Site } from '#platform/ui'

/** What every page here is told: the site, its reader's language, the address asked for. */
export interface View {
  readonly site: Site
  readonly language: Language
  readonly path: string
}

/** A link within the site that keeps the reader's language. */
export const to = ({ path }: View, href: string): string => keepingTongue(href, path)

const clocks = new Map<string, Intl.DateTimeFormat>()

/** A time as its reader's clock has it. */
export function timeIn(at: Date, language: Language, timeZone: string): string {
  const key = `${language} ${timeZone}`
  const clock =
    clocks.get(key) ??
    new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'medium', timeStyle: 'short', timeZone })
  clocks.set(key, clock)
  return clock.format(at)
}
