import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import type { DocumentKind } from '../documents/document.ts'
import { idOfText, type Source } from '../source.ts'
import { metaOf } from './reading.ts'
import type { Tables } from './tables.ts'

/** What is stored of a source's text. */
export interface StoredText {
  readonly sha256: string
  /** In UTF-16 code units. */
  readonly length: number
  readonly passages: number
  readonly kind: DocumentKind
  readonly encoding: string | undefined
  readonly origin: string
  readonly name: string
  /** When it first came. */
  readonly at: Date
}

export interface ListedSource {
  readonly source: Source
  readonly stored: StoredText | undefined
  readonly claims: number
}

/** What is stored under these hashes, with where and when each first came. */
export async function storedTexts(
  connection: Connection,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, StoredText>> {
  if (hashes.length === 0) return new Map()
  const rows = await connection
    .tables<Tables>()
    .selectFrom('source_text')
    .innerJoin('source_ingest', 'source_ingest.sha256', 'source_text.sha256')
    .distinctOn('source_text.sha256')
    .select(['source_text.sha256', 'length', 'passages', 'kind', 'encoding', 'origin', 'name', 'at'])
    .where('source_text.sha256', 'in', [...new Set(hashes)])
    .orderBy('source_text.sha256')
    .orderBy('source_ingest.id')
    .execute()
  return new Map(rows.map((row) => [row.sha256, { ...row, encoding: row.encoding ?? undefined }]))
}

/** How many claims rest on each of these sources. */
async function claimCounts(connection: Connection, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await connection
    .tables<Tables>()
    .selectFrom('source_claim')
    .select(({ fn }) => ['source', fn.countAll<number>().as('n')])
    .where('source', 'in', ids)
    .groupBy('source')
    .execute()
  return new Map(rows.map(({ source, n }) => [source, n]))
}

/** The sources that the pack describes, in its order. */
export async function describedSources(
  connection: Connection,
  limit: number,
  offset: number,
): Promise<readonly ListedSource[]> {
  const rows = await connection
    .tables<Tables>()
    .selectFrom('source_entry')
    .selectAll()
    .orderBy('position')
    .limit(limit)
    .offset(offset)
    .execute()
  const texts = await storedTexts(
    connection,
    rows.map(({ sha256 }) => sha256),
  )
  const claims = await claimCounts(
    connection,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ source: metaOf(row), stored: texts.get(row.sha256), claims: claims.get(row.id) ?? 0 }))
}

/** The stored texts that no pack describes, the last to come first. */
export async function undescribedSources(
  connection: Connection,
  limit: number,
  offset: number,
): Promise<readonly ListedSource[]> {
  const rows = await connection
    .tables<Tables>()
    .selectFrom('source_ingest')
    .select(({ fn }) => ['sha256', fn.max('id').as('newest')])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('source_entry')
            .select(sql.lit(1).as('one'))
            .whereRef('source_entry.sha256', '=', 'source_ingest.sha256'),
        ),
      ),
    )
    .groupBy('sha256')
    .orderBy('newest', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  const texts = await storedTexts(
    connection,
    rows.map(({ sha256 }) => sha256),
  )
  return rows.map(({ sha256 }) => ({
    source: { kind: 'not-described', id: idOfText(sha256), sha256 },
    stored: texts.get(sha256),
    claims: 0,
  }))
}

export interface SourceCounts {
  readonly described: number
  readonly undescribed: number
}

export async function countSources(connection: Connection): Promise<SourceCounts> {
  const tables = connection.tables<Tables>()
  const { described } = await tables
    .selectFrom('source_entry')
    .select(({ fn }) => fn.countAll<number>().as('described'))
    .executeTakeFirstOrThrow()
  const { undescribed } = await tables
    .selectFrom('source_text')
    .select(({ fn }) => fn.countAll<number>().as('undescribed'))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('source_entry')
            .select(sql.lit(1).as('one'))
            .whereRef('source_entry.sha256', '=', 'source_text.sha256'),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  return { described, undescribed }
}
