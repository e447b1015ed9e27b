import { localeOf, type Language } from '#platform/i18n'
import { keepingTongue, type Site } from '#platform/ui'
import { words } from '../words.ts'

/** What every page of identity is told: the site, its reader’s language, the address asked for. */
export interface View {
  readonly site: Site
  readonly language: Language
  readonly path: string
}

export const wordsOf = ({ language }: View) => words(language)

/** A link within the site that keeps the reader's language. */
export const to = ({ path }: View, href: string): string => keepingTongue(href, path)

/** A time as its reader's clock has it. */
export const timeIn = (at: Date, language: Language, timeZone: string): string =>
  new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at)
