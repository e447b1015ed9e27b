import type { Connection } from '#platform/database'
import type { Version } from './reading.ts'
import type { Tables } from './tables.ts'

const columns = ['origin', 'version', 'at', 'sha256', 'bytes_sha256 as bytesSha256'] as const

/** Every version of the documents that have ever had this text, by origin, the newest of each first. */
export async function versionsWith(connection: Connection, sha256: string, limit: number): Promise<readonly Version[]> {
  return connection
    .tables<Tables>()
    .selectFrom('source_ingest')
    .select(columns)
    .where('origin', 'in', ({ selectFrom }) =>
      selectFrom('source_ingest').select('origin').where('sha256', '=', sha256),
    )
    .orderBy('origin')
    .orderBy('version', 'desc')
    .limit(limit)
    .execute()
}
