import { createHash } from 'node:crypto'
import type { Language, Text } from '#platform/i18n'

export const sourceKinds = ['budget', 'official-slides', 'news', 'interview', 'opinion'] as const
export const authorities = ['government', 'reported', 'commentary'] as const
export type SourceKind = (typeof sourceKinds)[number]
export type Authority = (typeof authorities)[number]

/** What a pack says of a source. */
export interface SourceMeta {
  readonly id: string
  /** Of the stored text's UTF-8 bytes, 64 hex digits. */
  readonly sha256: string
  readonly kind: SourceKind
  readonly authority: Authority
  readonly publisher: Text
  /** Our own description, not the headline. */
  readonly title: Text
  /** `2026-02-25`, `2026-02` or `2026`. */
  readonly date: string
  readonly 'date-basis': 'stated' | 'inferred'
  readonly 'date-note'?: Text | undefined
  readonly language: Language
}

/** A source that no pack describes: all that is known of it is its text, if even that is stored. */
export interface UndescribedSource {
  readonly kind: 'not-described'
  readonly id: string
  readonly sha256?: string
}

export type Source = SourceMeta | UndescribedSource

/** The SHA-256 of a text's UTF-8 bytes, in hex: the name under which a text is stored. */
export function sumOfText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

const prefix = 'text-'
const digits = 12

/** The id of a text that no pack describes. */
export function idOfText(sha256: string): string {
  return prefix + sha256.slice(0, digits)
}

/** The first hex digits of the text that an id made by `idOfText` names, or `undefined` if it is another kind of id. */
export function textPrefixOf(id: string): string | undefined {
  return new RegExp(`^${prefix}([0-9a-f]{${digits}})$`).exec(id)?.[1]
}
