import { languageOf } from '#engines/chinese'
import type { Passage } from '#engines/passages'
import { writtenIn } from '#engines/reading'
import type { Content } from '#modules/packs'
import type { Things } from '../candidates/things.ts'

export const kinds = ['budget', 'official-slides', 'news', 'interview', 'opinion'] as const
export const authorities = ['government', 'reported', 'commentary'] as const

/** What a text seems to be, for a reviewer to confirm; a field is left out where nothing in the text says it. */
export interface Suggestion {
  readonly kind?: (typeof kinds)[number]
  readonly authority?: (typeof authorities)[number]
  readonly publisher?: { readonly 'zh-Hant': string; readonly en: string }
  /** A day that the text itself states. */
  readonly date?: string
  readonly language?: 'zh-Hant' | 'zh-Hans' | 'en'
}

/** Where a publisher's name stands in a text that it published. */
const edge = 400

/** A publisher whom the pack knows, named at the beginning or the end. */
function publisherIn(content: Content, text: string): Suggestion['publisher'] {
  const edges = `${text.slice(0, edge)}\n${text.slice(-edge)}`
  return content.sources.find(({ publisher }) => Object.values(publisher).some((name) => edges.includes(name)))
    ?.publisher
}

/** Whose text it is, by whose words it was read as. */
function authorityIn({ measures, opinions }: Things): Suggestion['authority'] {
  const voices = [...measures, ...opinions].flatMap(({ candidates }) => candidates.map(({ voice }) => voice))
  if (voices.length === 0) return undefined
  if (voices.some(({ kind }) => kind === 'writer')) return 'commentary'
  return voices.some((voice) => voice.kind === 'government' && voice.how === 'direct') ? 'government' : 'reported'
}

/** What of a source's description the text gives away. @param things as read without being told whose text it is */
export function suggest(
  content: Content,
  { text, passages }: { readonly text: string; readonly passages: readonly Passage[] },
  things: Things,
): Suggestion {
  const authority = authorityIn(things)
  const publisher = publisherIn(content, text)
  const date = writtenIn(text, passages)
  const language = languageOf(text)
  const kind = authority === 'commentary' ? 'opinion' : authority === 'reported' ? 'news' : undefined
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(authority === undefined ? {} : { authority }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { date }),
    ...(language === undefined ? {} : { language }),
  }
}
