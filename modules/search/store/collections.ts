import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import type { Tables } from './tables.ts'

export interface Collection {
  readonly id: number
  readonly next: number
  readonly passages: number
  readonly length: number
  /** By which rules its terms were made; empty where nothing was kept yet. */
  readonly format: string
}

const columns = ['id', 'next_passage as next', 'passages', 'length', 'format'] as const

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
  { id, next, passages, length, format }: Collection,
): Promise<void> {
  await connection
    .tables<Tables>()
    .updateTable('search_collection')
    .set({ next_passage: next, passages, length, format })
    .where('id', '=', id)
    .execute()
}

/** Rows that one statement deletes at most: it stays far below the time that a statement may take. */
const batch = 100_000

/** Takes everything out of a collection that is held. Numbers of passages are not used again. */
export async function emptyCollection(connection: Connection, held: Collection): Promise<Collection> {
  const tables = connection.tables<Tables>()
  for (const table of ['search_posting', 'search_passage', 'search_vector']) {
    for (;;) {
      const { numAffectedRows = 0n } = await sql`
        delete from ${sql.table(table)} where ctid = any(array(
          select ctid from ${sql.table(table)} where collection = ${held.id} limit ${batch}
        ))
      `.execute(tables)
      if (numAffectedRows < BigInt(batch)) break
    }
  }
  return { ...held, passages: 0, length: 0 }
}
