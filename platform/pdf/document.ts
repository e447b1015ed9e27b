import type { Language } from '#platform/i18n'

/** Words that run on in a line. */
export interface Span {
  readonly text: string
  readonly strong?: boolean
  /** An address with its scheme; what it leads to is said by the text. */
  readonly href?: string
}

/** What a document is made of, in the order in which it is read. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** `small` for what is said in passing, `box` for what must not be missed. */
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[]; readonly look?: 'plain' | 'small' | 'box' }
  | { readonly kind: 'list'; readonly items: readonly (readonly Span[])[] }
  /** Names beside what they say: a table whose first cells are headings of their rows. */
  | { readonly kind: 'facts'; readonly rows: readonly { readonly name: string; readonly says: readonly Span[] }[] }
  /** A table whose first row names its columns; every row has as many cells as there are columns. */
  | {
      readonly kind: 'table'
      readonly columns: readonly string[]
      readonly rows: readonly (readonly (readonly Span[])[])[]
    }

export interface PdfDocument {
  readonly language: Language
  /** Shown in the title bar of whatever reads it. */
  readonly title: string
  /** Who says it. */
  readonly author: string
  /** The instant that it is made for: the same blocks for the same instant give the same bytes. */
  readonly at: Date
  readonly blocks: readonly Block[]
  /** At the foot of each page, beside its number, as the words of the language put it: not read aloud. */
  readonly foot: (page: number, pages: number) => string
}
