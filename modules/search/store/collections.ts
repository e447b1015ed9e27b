import type { Connection } from '#platform/database'
import type { Tables } from './tables.ts'

export interface Collection {
  readonly id: number
  readonly next: number
  readonly passages: number
  readonly length: number
}

const columns = ['id', 'next_passage as next', 'passages', 'length'] as const

export async function findCollection(connection: Connection, name: string): Promise<Collection | undefined> {
  const tables = connection.tables<Tables>()
  return tables.selectFrom('search_collection').select(columns).where('name', '=', name).executeTakeFirst()
}

/** The collection, made if it is new, held until the transaction ends: those who write to it take turns. */
export async function holdCollection(connection: Connection, name: string): Promise<Collection> {
  const tables = connection.tables<Tables>()
  await tables
    .insertInto('search_collection')
    .values({ name })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  return tables
    .selectFrom('search_collection')
    .select(columns)
    .where('name', '=', name)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export async function keepCollection(
  connection: Connection,
  { id, next, passages, length }: Collection,
): Promise<void> {
  await connection
    .tables<Tables>()
    .updateTable('search_collection')
    .set({ next_passage: next, passages, length })
    .where('id', '=', id)
    .execute()
}
