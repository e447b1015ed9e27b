import type { Text } from '#platform/i18n'

/** A place in a source: offsets in UTF-16 code units, end exclusive, and the first 8 hex digits of the span's SHA-256. */
export interface CitedSpan {
  /** The source's id. */
  readonly source: string
  readonly start: number
  readonly end: number
  readonly sum: string
  /** The number, date or name for which it is cited. */
  readonly figure?: string | undefined
}

/** Something that Feilun says and that rests on a span of a source. */
export interface Claim extends CitedSpan {
  /** What sort of thing it is, in the words of the pack: `measure`, `promise`, `scheme` … */
  readonly kind: string
  readonly label: Text
  /** Where Feilun says it. */
  readonly href: string
}
