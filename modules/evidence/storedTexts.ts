import type { Connection } from '#platform/database'

/** What reading a source needs: the tables, and the texts by their hash. */
export interface StoredTexts {
  readonly database: Connection
  readonly textOf: (sha256: string) => Promise<string | undefined>
}
