import type { LoadedPack, SourceEntry } from '#modules/packs'
import type { Language } from '#platform/i18n'
import type { Quote } from '../answer/answer.ts'
import { quotedPlaceText } from '../form/correctionFields.ts'

/** The sources that there are to find answers in. */
export interface SourcesRead {
  /** How many have their full text here. */
  readonly read: number
  readonly named: readonly { readonly title: string; readonly href: string }[]
  readonly unread: readonly { readonly title: string; readonly href: string }[]
}

/** What every part of an answer is told. */
export interface AskedContext {
  /** Of the interface; quotes keep their own. */
  readonly language: Language
  /** The address that the page was asked for. */
  readonly path: string
  readonly question: string
  readonly loaded: LoadedPack
  readonly sources: SourcesRead
}

/** The source of a quote as the pack describes it. */
export const sourceOf = ({ loaded }: AskedContext, quote: Quote): SourceEntry | undefined =>
  loaded.content.sources.find(({ id, sha256 }) => id === quote.source && sha256 === quote.sha256)

/** Whether a quote is in a language that a reader of this page may not read: it is never translated. */
export function isForeign(context: AskedContext, quote: Quote): boolean {
  const source = sourceOf(context, quote)?.language ?? (/\p{Script=Han}/u.test(quote.text) ? 'zh-Hant' : 'en')
  return (source === 'en') !== (context.language === 'en')
}

export const placesOf = (quotes: readonly Quote[]): readonly string[] => quotes.map(quotedPlaceText)
