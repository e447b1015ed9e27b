import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import type { Claim } from '../claim.ts'
import type { ReadDocument } from '../documents/document.ts'
import type { SourceMeta } from '../source.ts'
import { raiseRevision } from './revision.ts'
import type { Tables } from './tables.ts'

/** One statement carries at most this many rows, so that it stays below PostgreSQL's 65,535 parameters. */
const batch = 2_000

function* batches<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += batch) yield rows.slice(at, at + batch)
}

/** Replaces what the pack says of sources and what rests on them. */
export async function replaceEntries(
  connection: Connection,
  sources: readonly SourceMeta[],
  claims: readonly Claim[],
): Promise<void> {
  const tables = connection.tables<Tables>()
  // One replaces at a time; readers go on seeing what was there before.
  await sql`select pg_advisory_xact_lock(hashtextextended('source_entry', 0))`.execute(tables)
  await tables.deleteFrom('source_entry').execute()
  for (const rows of batches([...sources.entries()])) {
    const values = rows.map(([position, source]) => ({
      id: source.id,
      position,
      sha256: source.sha256,
      kind: source.kind,
      authority: source.authority,
      publisher: source.publisher,
      title: source.title,
      date: source.date,
      date_basis: source['date-basis'],
      date_note: source['date-note'] ?? null,
      language: source.language,
    }))
    await tables.insertInto('source_entry').values(values).execute()
  }
  for (const rows of batches([...claims.entries()])) {
    const values = rows.map(([position, { source, start, end, sum, figure, kind, label, href }]) => ({
      position,
      source,
      start_at: start,
      end_at: end,
      sum,
      figure: figure ?? null,
      kind,
      label,
      href,
    }))
    await tables.insertInto('source_claim').values(values).execute()
  }
  await raiseRevision(connection)
}

/** Holds the origin until the transaction ends, so that two that ingest it at once take turns. */
export async function lockOrigin(connection: Connection, origin: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${origin}, 1))`.execute(connection.tables<Tables>())
}

/** Stores a text and its passages, unless it is stored already. */
export async function keepText(
  connection: Connection,
  sha256: string,
  { text, passages }: ReadDocument,
): Promise<void> {
  const tables = connection.tables<Tables>()
  const kept = await tables
    .insertInto('source_text')
    .values({ sha256, text, length: text.length, passages: passages.length })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .executeTakeFirst()
  if (kept.numInsertedOrUpdatedRows === 0n) return
  for (const rows of batches(passages)) {
    const values = rows.map((passage) => ({
      sha256,
      ordinal: passage.ordinal,
      start_at: passage.start,
      end_at: passage.end,
      kind: passage.kind,
      rule: passage.kind === 'boilerplate' ? passage.rule : null,
      continues: passage.continues ?? null,
    }))
    await tables.insertInto('source_passage').values(values).execute()
  }
}

export interface NewIngest {
  readonly at: Date
  readonly origin: string
  readonly version: number
  readonly name: string
  readonly bytes: number
  readonly bytesSha256: string
  readonly sha256: string
}

export async function addIngest(
  connection: Connection,
  ingest: NewIngest,
  { kind, encoding }: ReadDocument,
): Promise<void> {
  const { at, origin, version, name, bytes, bytesSha256, sha256 } = ingest
  await connection
    .tables<Tables>()
    .insertInto('source_ingest')
    .values({ at, origin, version, name, kind, encoding: encoding ?? null, bytes, bytes_sha256: bytesSha256, sha256 })
    .execute()
}
