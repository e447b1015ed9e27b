import type { Connection } from '#platform/database'
import type { Tables } from './tables.ts'

/** Says that the sources are not what they were. Do it last in a transaction: others who change them wait for its end. */
export async function raiseRevision(connection: Connection): Promise<void> {
  await connection
    .tables<Tables>()
    .updateTable('source_revision')
    .set((given) => ({ revision: given('revision', '+', '1') }))
    .execute()
}

export async function readRevision(connection: Connection): Promise<string> {
  const { revision } = await connection
    .tables<Tables>()
    .selectFrom('source_revision')
    .select('revision')
    .executeTakeFirstOrThrow()
  return revision
}
