import type { Generated } from 'kysely'
import type { BoilerplateRule, PassageKind } from '#engines/passages'
import type { Language, Text } from '#platform/i18n'
import type { DocumentKind } from '../documents/document.ts'
import type { Authority, SourceKind } from '../source.ts'

/** The tables of this module, as `migrations/` makes them. Offsets are in UTF-16 code units, end exclusive. */
export interface Tables {
  source_text: { sha256: string; text: string; length: number; passages: number }
  source_passage: {
    sha256: string
    ordinal: number
    start_at: number
    end_at: number
    kind: PassageKind
    rule: BoilerplateRule | null
    continues: number | null
  }
  source_ingest: {
    id: Generated<number>
    at: Date
    origin: string
    version: number
    name: string
    kind: DocumentKind
    encoding: string | null
    bytes: number
    bytes_sha256: string
    sha256: string
  }
  source_entry: {
    id: string
    position: number
    sha256: string
    kind: SourceKind
    authority: Authority
    publisher: Text
    title: Text
    date: string
    date_basis: 'stated' | 'inferred'
    date_note: Text | null
    language: Language
  }
  /** One row; a bigint comes as text. */
  source_revision: { one: boolean; revision: string }
  source_claim: {
    position: number
    source: string
    start_at: number
    end_at: number
    sum: string
    figure: string | null
    kind: string
    label: Text
    href: string
  }
}
