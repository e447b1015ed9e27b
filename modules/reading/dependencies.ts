import type { Evidence } from '#modules/evidence'
import type { AmendmentRecord, LoadedPack, Packs } from '#modules/packs'
import type { Database } from '#platform/database'
import type { Text } from '#platform/i18n'
import type { ReadInThread } from './text/readingThread.ts'

/** What a pack's files would become with what is on record, as text for people. */
export interface PackDiff {
  /** A unified diff of YAML; empty where nothing changes. */
  readonly diff: string
  /** How many amendments it brings. */
  readonly exported: number
  /** Those that the files cannot take, and why. */
  readonly left: readonly { readonly why: Text }[]
}

/** What this room needs of the rest of the house. */
export interface ReadingDependencies {
  readonly database: Database
  readonly evidence: Pick<Evidence, 'ingest' | 'ingestUrl' | 'list' | 'open' | 'quotes' | 'source' | 'textWithPassages'>
  readonly packs: Pick<Packs, 'amend' | 'amendments' | 'withdrawMany'> & { readonly current: () => LoadedPack }
  readonly now: () => Date
  readonly read: ReadInThread
  /** What `feilun pack export` would change in the pack's folder. */
  readonly exportPack: (records: readonly AmendmentRecord[]) => Promise<PackDiff>
}
