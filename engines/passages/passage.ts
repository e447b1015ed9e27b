/** A part of a text: offsets in UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const passageKinds = ['heading', 'paragraph', 'list-item', 'caption', 'table-like', 'boilerplate'] as const
export type PassageKind = (typeof passageKinds)[number]

/** Why a passage was set aside as part of the page rather than of the text. */
export const boilerplateRules = [
  'byline',
  'controls',
  'copyright',
  'date-line',
  'navigation',
  'pointer',
  'related-list',
  'section-name',
] as const
export type BoilerplateRule = (typeof boilerplateRules)[number]

interface Placed extends Span {
  /** Its place among the passages, from 0. */
  readonly ordinal: number
  /** The passage whose last sentence goes on in this one, across a caption or the like that stands between them. */
  readonly continues?: number
}

export type Passage =
  | (Placed & { readonly kind: Exclude<PassageKind, 'boilerplate'> })
  | (Placed & { readonly kind: 'boilerplate'; readonly rule: BoilerplateRule })

/** A sentence, a list item, a line of a table: what can be quoted by itself. */
export interface Sentence {
  /** One span; more where a caption or the like cuts the sentence in pieces. Each lies within one passage. */
  readonly spans: readonly [Span, ...Span[]]
  /** The passage in which it begins. */
  readonly passage: number
}

/** What a reader of structured documents knows of a part of the text, so that it need not be guessed. */
export interface Hint extends Span {
  readonly kind: Exclude<PassageKind, 'boilerplate'>
}
