import type { Selectable } from 'kysely'
import type { Connection } from '#platform/database'
import type { SourceMeta } from '../source.ts'
import type { Tables } from './tables.ts'

export function metaOf(row: Selectable<Tables['source_entry']>): SourceMeta {
  const { id, sha256, kind, authority, publisher, title, date, language } = row
  const known = { id, sha256, kind, authority, publisher, title, date, 'date-basis': row.date_basis, language } as const
  return row.date_note === null ? known : { ...known, 'date-note': row.date_note }
}

/** What the pack says of the sources with these ids. */
export async function entriesById(connection: Connection, ids: readonly string[]): Promise<readonly SourceMeta[]> {
  if (ids.length === 0) return []
  const rows = await connection.tables<Tables>().selectFrom('source_entry').selectAll().where('id', 'in', ids).execute()
  return rows.map(metaOf)
}

/** What the pack says of the sources with these texts, by text. */
export async function entriesOfTexts(
  connection: Connection,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, SourceMeta>> {
  if (hashes.length === 0) return new Map()
  const rows = await connection
    .tables<Tables>()
    .selectFrom('source_entry')
    .selectAll()
    .where('sha256', 'in', [...new Set(hashes)])
    .orderBy('position', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.sha256, metaOf(row)]))
}

/** The full hash of the stored text that begins with these hex digits. */
export async function textByPrefix(connection: Connection, prefix: string): Promise<string | undefined> {
  const row = await connection
    .tables<Tables>()
    .selectFrom('source_text')
    .select('sha256')
    .where('sha256', '>=', prefix)
    .where('sha256', '<', `${prefix}g`)
    .orderBy('sha256')
    .limit(1)
    .executeTakeFirst()
  return row?.sha256
}

export async function readText(connection: Connection, sha256: string): Promise<string | undefined> {
  const row = await connection
    .tables<Tables>()
    .selectFrom('source_text')
    .select('text')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row?.text
}

export interface Version {
  readonly origin: string
  readonly version: number
  readonly at: Date
  readonly sha256: string
  readonly bytesSha256: string
}

/** The newest version that came from an origin. */
export async function newestOf(connection: Connection, origin: string): Promise<Version | undefined> {
  const row = await connection
    .tables<Tables>()
    .selectFrom('source_ingest')
    .select(['origin', 'version', 'at', 'sha256', 'bytes_sha256 as bytesSha256'])
    .where('origin', '=', origin)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row
}
