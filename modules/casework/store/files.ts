import type { Connection } from '#platform/database'
import type { CaseFile } from '../model/answer.ts'
import type { FileRow } from '../model/tables.ts'
import { tables } from './tables.ts'

const columns = ['id', 'stage', 'ask', 'name', 'kind', 'size', 'sha256', 'at', 'frozen'] as const

const shown = ({ frozen, ...file }: Pick<FileRow, (typeof columns)[number]>): CaseFile => ({
  ...file,
  removable: frozen === null,
})

/** Files of a case without their bytes, the first first. */
export async function filesOf(connection: Connection, caseId: string): Promise<readonly CaseFile[]> {
  const rows = await tables(connection)
    .selectFrom('casework_file')
    .select(columns)
    .where('case_id', '=', caseId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(shown)
}

export async function addFile(connection: Connection, row: FileRow): Promise<void> {
  await tables(connection).insertInto('casework_file').values(row).execute()
}

export async function dropFile(
  connection: Connection,
  caseId: string,
  stage: string,
  id: string,
): Promise<CaseFile | undefined> {
  const row = await tables(connection)
    .deleteFrom('casework_file')
    .where('case_id', '=', caseId)
    .where('stage', '=', stage)
    .where('id', '=', id)
    .where('frozen', 'is', null)
    .returning(columns)
    .executeTakeFirst()
  return row && shown(row)
}

export interface StoredFile extends CaseFile {
  /** Undefined once erased. */
  readonly bytes: Uint8Array | undefined
}

export async function fileWithBytes(
  connection: Connection,
  caseId: string,
  id: string,
): Promise<StoredFile | undefined> {
  const row = await tables(connection)
    .selectFrom('casework_file')
    .select([...columns, 'bytes'])
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { bytes, ...file } = row
  return { ...shown(file), bytes: bytes ?? undefined }
}
