import { sourceById, type Citation, type Content } from '#modules/packs'
import { formatDate, inLanguage, type Language, type Text } from '#platform/i18n'
import { keepingTongue, type Site } from '#platform/ui'
import type { BlueprintAt } from '../known/blueprintAt.ts'
import type { MovedByMeasure } from '../moved/moved.ts'
import { words, type Words } from '../words.ts'

/** What every page of the blueprint is drawn from. */
export interface View {
  readonly site: Site
  readonly language: Language
  /** The address asked for, with its query. */
  readonly path: string
  readonly content: Content
  readonly at: BlueprintAt
  /** Whether the reader asked for a day other than today; links then lead to the same day. */
  readonly pinned: boolean
  /** What has moved in the accounts by now; nothing on a page of another day, which knew nothing of it. */
  readonly moved: MovedByMeasure
  readonly t: Words
  /** A text in the reader's language. */
  readonly say: (text: Text) => string
  /** An address that keeps the reader's language and day. */
  readonly to: (href: string) => string
  /** Publisher and date of the source of a citation, read aloud and shown on hover. */
  readonly sourceOf: (cite: Citation) => string
  /** On a page that prints its quotes: which of them this is, counted from 1. */
  readonly noteOf?: (cite: Citation) => number | undefined
}

export interface ViewInput {
  readonly site: Site
  readonly language: Language
  readonly path: string
  readonly content: Content
  readonly at: BlueprintAt
  readonly today: string
  readonly moved: MovedByMeasure
}

/** `href` with the day in its query; the part after `#` stays last. */
function onDay(href: string, day: string): string {
  const [address = '', fragment] = href.split('#')
  const sign = address.includes('?') ? '&' : '?'
  return `${address}${sign}as-of=${day}${fragment === undefined ? '' : `#${fragment}`}`
}

export function viewOf({ site, language, path, content, at, today, moved }: ViewInput): View {
  const pinned = at.asOf !== today
  const say = (text: Text) => inLanguage(text, language)
  return {
    site,
    language,
    path,
    content,
    at,
    pinned,
    moved: pinned ? new Map() : moved,
    t: words(language),
    say,
    to: (href) => {
      const dated = pinned && href.startsWith('/blueprint') && !href.includes('as-of=') ? onDay(href, at.asOf) : href
      return keepingTongue(dated, path)
    },
    sourceOf: ({ source }) => {
      const entry = sourceById(content, source)
      return entry === undefined ? source : `${say(entry.publisher)} ${formatDate(entry.date, language)}`
    },
  }
}
