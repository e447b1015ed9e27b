import type { Passage } from '#engines/passages'

export const documentKinds = ['text', 'html', 'pdf', 'docx'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** What was read from the bytes of a document. */
export interface ReadDocument {
  readonly kind: DocumentKind
  /** The encoding of the characters, where the document is written in characters. */
  readonly encoding?: string
  /** What is stored, and never changed after. Well-formed, without U+0000. */
  readonly text: string
  readonly passages: readonly Passage[]
}
