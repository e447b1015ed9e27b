import type { Connection } from '#platform/database'
import { tables } from './tables.ts'

export interface UsedKey {
  readonly act: string
  readonly fingerprint: string
  readonly case_id: string
}

export const usedKey = (connection: Connection, person: string, key: string): Promise<UsedKey | undefined> =>
  tables(connection)
    .selectFrom('casework_key')
    .select(['act', 'fingerprint', 'case_id'])
    .where('person', '=', person)
    .where('key', '=', key)
    .executeTakeFirst()

/** Keeps what a key did. @returns false where another act has it already */
export async function useKey(
  connection: Connection,
  used: UsedKey & { readonly person: string; readonly key: string; readonly at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(connection)
    .insertInto('casework_key')
    .values(used)
    .onConflict((conflict) => conflict.columns(['person', 'key']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
