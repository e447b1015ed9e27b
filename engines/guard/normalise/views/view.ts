import type { Span } from '../../model.ts'

export const viewKinds = [
  'tags',
  'base64',
  'hex',
  'url-encoding',
  'entities',
  'escapes',
  'joined',
  'leetspeak',
  'rot13',
  'reversed',
  'jyutping',
  'numerals',
] as const
export type ViewKind = (typeof viewKinds)[number]

/** Another reading of a part of the text: what it says once it is decoded or joined. */
export interface View {
  readonly kind: ViewKind
  /** 1 for what stood in the text itself, 2 for what stood in a view. */
  readonly depth: number
  readonly text: string
  /** Where all of it stood in the original. */
  readonly span: Span
  /** Where units `start`–`end` of its text stood in the original. Of what was decoded as a whole, any part gives the whole. */
  readonly spanOf: (start: number, end: number) => Span
}

/** A reading of a part of one text, by offsets of that text. */
export interface Reading {
  readonly kind: ViewKind
  readonly text: string
  readonly span: Span
  readonly spanOf: (start: number, end: number) => Span
}

/** A reading whose every part came from the whole span. */
export function wholeReading(kind: ViewKind, text: string, span: Span): Reading {
  return { kind, text, span, spanOf: () => span }
}
