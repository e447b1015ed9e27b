import type { Content } from '#modules/packs'
import { inLanguage, localeOf, type Language, type Text } from '#platform/i18n'
import { keepingTongue, type Site } from '#platform/ui'
import { words, type Words } from '../words.ts'

/** What every page of this desk is drawn from. */
export interface View {
  readonly site: Site
  readonly language: Language
  /** The address asked for, with its query. */
  readonly path: string
  readonly content: Content
  readonly t: Words
  readonly say: (text: Text) => string
  /** An address that keeps the reader's language. */
  readonly to: (href: string) => string
  /** A moment in the city's time. */
  readonly when: (at: Date) => string
}

export function viewOf({ site, language, path, content }: Pick<View, 'site' | 'language' | 'path' | 'content'>): View {
  const moment = new Intl.DateTimeFormat(localeOf[language], {
    timeZone: content.pack.timezone,
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  return {
    site,
    language,
    path,
    content,
    t: words(language),
    say: (text) => inLanguage(text, language),
    to: (href) => keepingTongue(href, path),
    when: (at) => moment.format(at),
  }
}

export const hrefOfText = (source: string): string => `/desk/reading/${encodeURIComponent(source)}`
export const hrefOfCandidate = (source: string, candidate: string): string =>
  `${hrefOfText(source)}/${encodeURIComponent(candidate)}`
