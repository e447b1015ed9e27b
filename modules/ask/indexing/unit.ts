/** A part of a text: offsets in UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A sentence of a source, as it stands in the words that are searched and in the text that is stored. */
export interface UnitSentence {
  /** Where its words stand in the unit's own text. */
  readonly within: Span
  /** Where they stand in the stored text: one span, or two where a caption cuts the sentence. */
  readonly spans: readonly [Span, ...Span[]]
  /** The ordinal of the passage in which it begins. */
  readonly passage: number
  readonly isHeading: boolean
}

/**
 * What is searched as one: a paragraph with the heading above it, or the short lines of a slide that stand together. Its text is made
 * from the stored text's sentences, lines rejoined, and every place in it leads back to one there.
 */
export interface Unit {
  readonly ordinal: number
  readonly text: string
  readonly sentences: readonly UnitSentence[]
}
