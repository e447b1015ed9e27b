import type { Connection, Database } from '#platform/database'
import { FeilunError } from '#platform/errors'
import type { CitedSpan, Claim } from './claim.ts'
import { fetchDocument } from './fetch/fetchDocument.ts'
import { ingestDocument, type GivenDocument, type Ingested } from './ingest.ts'
import { openSource, type OpenedSource, type Opening } from './opening.ts'
import { quoteFrom, type QuoteView } from './quote.ts'
import { textPrefixOf, type Source, type SourceMeta } from './source.ts'
import { revisionCache } from './revisionCache.ts'
import { currentHashes } from './store/currentTexts.ts'
import { countSources, describedSources, undescribedSources, type ListedSource } from './store/listing.ts'
import { entriesById, readText, textByPrefix } from './store/reading.ts'
import { readRevision } from './store/revision.ts'
import { replaceEntries } from './store/writing.ts'
import { textCache } from './textCache.ts'
import { textWithPassages, type TextWithPassages } from './textWithPassages.ts'

export interface EvidenceDependencies {
  readonly database: Database
  readonly now: () => Date
  readonly limits: { readonly maxDocumentBytes: number }
  /** Hosts inside the private network that may be read all the same. */
  readonly allowedHosts: readonly string[]
}

/** A page of the list of sources: those that the pack describes, then those that it does not. */
export interface SourceList {
  readonly described: number
  readonly undescribed: number
  readonly page: number
  readonly pages: number
  readonly sources: readonly ListedSource[]
}

export interface Evidence {
  /** Replaces what the pack says of sources and what rests on them, within the caller's transaction. */
  readonly register: (
    connection: Connection,
    pack: { readonly sources: readonly SourceMeta[]; readonly claims: readonly Claim[] },
  ) => Promise<void>
  /**
   * Names the state of the sources: what is read of them after this is at least as new. What is ingested here shows at once, any
   * other change within a second.
   */
  readonly revision: () => Promise<string>
  /** Shows each citation, in the order given. Never words whose sum is not the one cited. */
  readonly quotes: (citations: readonly CitedSpan[]) => Promise<readonly QuoteView[]>
  /** @throws FeilunError `document-unreadable`, `-empty`, `-too-large`, `-encoding` or `-kind-unknown`; nothing is stored then. */
  readonly ingest: (document: GivenDocument) => Promise<Ingested>
  /**
   * Fetches a document and ingests it; its origin is the address.
   * @throws FeilunError `address-not-allowed` or `document-not-fetched` besides those of `ingest`.
   */
  readonly ingestUrl: (url: string) => Promise<Ingested>
  /** The text that a source names, exactly as it is stored; `undefined` if it is not stored, or no such source is known. */
  readonly storedText: (sourceId: string) => Promise<string | undefined>
  /**
   * The hashes of the stored texts that are current (the newest of each origin, and those that the pack describes), in their order, at
   * most `limit` after `after`.
   */
  readonly currentTexts: (after: string | undefined, limit: number) => Promise<readonly string[]>
  /** A stored text by its hash, with its passages and the source that it is; `undefined` if it is not stored. */
  readonly textWithPassages: (sha256: string) => Promise<TextWithPassages | undefined>
  /** @throws FeilunError `source-unknown` */
  readonly source: (id: string) => Promise<Source>
  /** @throws FeilunError `not-found` for a page that there is not. Pages count from 1. */
  readonly list: (page: number) => Promise<SourceList>
  /** @throws FeilunError `source-unknown`, `span-outside-text`, or `not-found` for a part that there is not. */
  readonly open: (id: string, opening: Opening) => Promise<OpenedSource>
}

/** In characters; about twice as many bytes of memory. */
const cacheBudget = 32_000_000
const pageSize = 50

export function createEvidence({ database, now, limits, allowedHosts }: EvidenceDependencies): Evidence {
  const textOf = textCache(cacheBudget, (sha256) => readText(database, sha256))

  /** The sources with these ids, as far as anything is known of them. */
  const sourcesOf = async (ids: readonly string[]): Promise<ReadonlyMap<string, Source>> => {
    // PostgreSQL has no NUL in a text, and refuses to look for one.
    const wanted = [...new Set(ids)].filter((id) => !id.includes('\0'))
    const found = new Map<string, Source>((await entriesById(database, wanted)).map((entry) => [entry.id, entry]))
    for (const id of wanted) {
      const prefix = found.has(id) ? undefined : textPrefixOf(id)
      const sha256 = prefix === undefined ? undefined : await textByPrefix(database, prefix)
      if (sha256 !== undefined) found.set(id, { kind: 'not-described', id, sha256 })
    }
    return found
  }
  const source = async (id: string): Promise<Source> => {
    const found = (await sourcesOf([id])).get(id)
    if (found === undefined) throw new FeilunError('source-unknown', { id })
    return found
  }
  const textOfSource = async (of: Source | undefined) =>
    of?.sha256 === undefined ? undefined : await textOf(of.sha256)

  const revision = revisionCache(() => readRevision(database), now)
  const ingest = (document: GivenDocument) =>
    ingestDocument({ database, now, limits, textOf }, document).finally(revision.forget)

  return {
    revision: revision.get,
    register: (connection, { sources, claims }) => replaceEntries(connection, sources, claims),
    quotes: async (citations) => {
      const sources = await sourcesOf(citations.map((cited) => cited.source))
      const texts = new Map<string, string | undefined>()
      for (const [id, found] of sources) texts.set(id, await textOfSource(found))
      return citations.map((cited) =>
        quoteFrom(
          sources.get(cited.source) ?? { kind: 'not-described', id: cited.source },
          texts.get(cited.source),
          cited,
        ),
      )
    },
    ingest,
    ingestUrl: async (url) => ingest(await fetchDocument(url, { ...limits, allowedHosts })),
    storedText: async (id) => textOfSource((await sourcesOf([id])).get(id)),
    currentTexts: (after, limit) => currentHashes(database, after, limit),
    textWithPassages: (sha256) => textWithPassages({ database, textOf }, sha256),
    source,
    list: async (page) => {
      const counts = await countSources(database)
      const pages = Math.max(1, Math.ceil((counts.described + counts.undescribed) / pageSize))
      if (page > pages) throw new FeilunError('not-found')
      const offset = (page - 1) * pageSize
      const described = await describedSources(database, pageSize, offset)
      const room = pageSize - described.length
      const undescribed =
        room === 0 ? [] : await undescribedSources(database, room, Math.max(0, offset - counts.described))
      return { ...counts, page, pages, sources: [...described, ...undescribed] }
    },
    open: async (id, opening) => openSource({ database, textOf }, await source(id), opening),
  }
}
