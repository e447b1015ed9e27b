import { createHash } from 'node:crypto'
import type { Database } from '#platform/database'
import { checkSize, readDocument } from './documents/readDocument.ts'
import { mostClaims } from './opening.ts'
import { placesOf, type Place } from './places.ts'
import { idOfText, sumOfText } from './source.ts'
import { claimsOn } from './store/places.ts'
import { entriesOfTexts, newestOf } from './store/reading.ts'
import { raiseRevision } from './store/revision.ts'
import { addIngest, keepText, lockOrigin } from './store/writing.ts'
import type { StoredTexts } from './storedTexts.ts'
import { fateOf, type Fate } from './versions.ts'

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
  /** For a changed document: what became of the places that are cited in the text that it had before. */
  readonly citations?: CheckedCitations
}

export interface CheckedCitations {
  /** The source whose text it had before. */
  readonly source: string
  readonly places: readonly { readonly place: Place; readonly fate: Fate }[]
}

export interface IngestDependencies extends StoredTexts {
  readonly database: Database
  readonly now: () => Date
  readonly limits: { readonly maxDocumentBytes: number }
}

const longestName = 400

/** A name as it can be stored and shown: no control characters, not too long. */
function tidy(name: string): string {
  const plain = name
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim()
  return plain.length <= longestName ? plain || '–' : plain.slice(0, longestName).toWellFormed()
}

/** An origin as it can be stored: two that differ stay different, however long they are. */
function tidyOrigin(origin: string): string {
  const plain = tidy(origin)
  return origin.length <= longestName ? plain : `${plain.slice(0, 320).toWellFormed()}…${sumOfText(origin)}`
}

/** Looks up in the new text what the pack cites of the text before it. */
async function checkCitations(
  { database, textOf }: IngestDependencies,
  before: string,
  text: string,
): Promise<CheckedCitations | undefined> {
  const entry = (await entriesOfTexts(database, [before])).get(before)
  if (entry === undefined) return undefined
  const older = await textOf(before)
  const claims = await claimsOn(database, { source: entry.id, limit: mostClaims })
  return {
    source: entry.id,
    places: placesOf(claims, older).map((place) => ({ place, fate: fateOf(older, text, place) })),
  }
}

/** Reads a document and stores it, unless it is what came from its origin last. */
export async function ingestDocument(dependencies: IngestDependencies, given: GivenDocument): Promise<Ingested> {
  const { database, now, limits } = dependencies
  const { bytes } = given
  const name = tidy(given.name)
  const origin = tidyOrigin(given.origin ?? `file:${given.name}`)
  checkSize({ name, bytes }, limits)
  const bytesSha256 = createHash('sha256').update(bytes).digest('hex')
  const same = async (sha256: string, version: number) => {
    const entry = (await entriesOfTexts(database, [sha256])).get(sha256)
    return { outcome: 'same' as const, isNew: false, source: entry?.id ?? idOfText(sha256), sha256, origin, version }
  }
  const known = await newestOf(database, origin)
  if (known?.bytesSha256 === bytesSha256) return same(known.sha256, known.version)

  const document = await readDocument({ bytes, name, charset: given.charset }, limits)
  const sha256 = sumOfText(document.text)
  const ingested = await database.transaction(async (connection) => {
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
    await raiseRevision(connection)
    const entry = (await entriesOfTexts(connection, [sha256])).get(sha256)
    const done = { isNew: true, source: entry?.id ?? idOfText(sha256), sha256, origin, version }
    return newest === undefined
      ? { ...done, outcome: 'first' as const }
      : { ...done, outcome: 'changed' as const, before: newest.sha256 }
  })
  if (ingested.outcome !== 'changed') return ingested
  const { before, ...changed } = ingested
  const citations = await checkCitations(dependencies, before, document.text)
  return citations === undefined ? changed : { ...changed, citations }
}
