import { createHash } from 'node:crypto'
import type { Database } from '#platform/database'
import { checkSize, readDocument } from './documents/readDocument.ts'
import { idOfText, sumOfText } from './source.ts'
import { entriesOfTexts, newestOf } from './store/reading.ts'
import { addIngest, keepText, lockOrigin } from './store/writing.ts'

export interface GivenDocument {
  /** Its file name, for people. What kind of document it is, its bytes say. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Where it came from: the same origin again is the same document. `file:NAME` if left out. */
  readonly origin?: string | undefined
  /** What came with the document said of its encoding. Its own byte order mark, and UTF-8, go before. */
  readonly charset?: string | undefined
}

export interface Ingested {
  /** `first`: nothing came from this origin before. `same`: nothing was stored. `changed`: a new version of what came before. */
  readonly outcome: 'first' | 'same' | 'changed'
  /** Whether anything was stored. */
  readonly isNew: boolean
  /** The id under which the text can be opened. */
  readonly source: string
  readonly sha256: string
  readonly origin: string
  readonly version: number
}

export interface IngestDependencies {
  readonly database: Database
  readonly now: () => Date
  readonly limits: { readonly maxDocumentBytes: number }
  readonly textOf: (sha256: string) => Promise<string | undefined>
}

const longestName = 400

/** A name as it can be stored and shown: no control characters, not too long. */
const tidy = (name: string): string =>
  name
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, longestName)
    .toWellFormed() || '–'

export async function ingestDocument(dependencies: IngestDependencies, given: GivenDocument): Promise<Ingested> {
  const { database, now, limits } = dependencies
  const { bytes } = given
  const name = tidy(given.name)
  const origin = tidy(given.origin ?? `file:${name}`)
  checkSize({ name, bytes }, limits)
  const bytesSha256 = createHash('sha256').update(bytes).digest('hex')
  const same = async (sha256: string, version: number): Promise<Ingested> => {
    const entry = (await entriesOfTexts(database, [sha256])).get(sha256)
    return { outcome: 'same', isNew: false, source: entry?.id ?? idOfText(sha256), sha256, origin, version }
  }
  const known = await newestOf(database, origin)
  if (known?.bytesSha256 === bytesSha256) return same(known.sha256, known.version)

  const document = await readDocument({ bytes, name, charset: given.charset }, limits)
  const sha256 = sumOfText(document.text)
  return database.transaction(async (connection) => {
    await lockOrigin(connection, origin)
    const newest = await newestOf(connection, origin)
    if (newest?.sha256 === sha256) return same(sha256, newest.version)
    const version = (newest?.version ?? 0) + 1
    await keepText(connection, sha256, document)
    await addIngest(
      connection,
      { at: now(), origin, version, name, bytes: bytes.length, bytesSha256, sha256 },
      document,
    )
    const entry = (await entriesOfTexts(connection, [sha256])).get(sha256)
    return {
      outcome: newest === undefined ? 'first' : 'changed',
      isNew: true,
      source: entry?.id ?? idOfText(sha256),
      sha256,
      origin,
      version,
    }
  })
}
