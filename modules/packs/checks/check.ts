import type { Entries } from '../read/contentOf.ts'
import type { ParsedFile } from '../read/entries.ts'
import type { Finding } from '../read/finding.ts'

/** A pack as the checks see it: every file as written, and the entries that have the form of their kind. */
export interface Checked {
  readonly files: readonly ParsedFile[]
  readonly entries: Entries
}

/** Finds one sort of thing wrong with a pack. */
export type Check = (pack: Checked) => readonly Finding[]
