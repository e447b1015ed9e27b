import { sql, type Kysely } from 'kysely'
import { openDatabase } from '#platform/database'

const prefix = 'feilun_retrieval_eval_'

/** The number by which a run says that its schema is in use. */
const lockOf = (schema: string) => sql`hashtextextended(${schema}, 3)`

const dropSchema = async (tables: Kysely<object>, schema: string): Promise<void> => {
  await sql`drop schema if exists ${sql.id(schema)} cascade`.execute(tables)
}

/**
 * Runs `work` with a new schema that is dropped afterwards, also where it fails. A run that was killed leaves its schema behind; the
 * next one drops it, told by the lock that the killed one no longer holds.
 * @param token what makes its name its own: letters and digits
 * @param work is given the address under which the schema is the one that is written to and read
 */
export async function withScratchSchema<Result>(
  url: string,
  token: string,
  work: (at: { readonly url: string; readonly schema: string }) => Promise<Result>,
): Promise<Result> {
  const database = openDatabase(url)
  try {
    return await database
      .tables<object>()
      .connection()
      .execute(async (held) => {
        const { rows } = await sql<{ name: string }>`
        select nspname as name from pg_namespace where starts_with(nspname, ${prefix})
      `.execute(held)
        for (const { name } of rows) {
          const { rows: locks } = await sql<{ free: boolean }>`
          select pg_try_advisory_lock(${lockOf(name)}) as free
        `.execute(held)
          if (locks[0]?.free !== true) continue
          await dropSchema(held, name)
          await sql`select pg_advisory_unlock(${lockOf(name)})`.execute(held)
        }
        const schema = `${prefix}${token}`
        await sql`select pg_advisory_lock(${lockOf(schema)})`.execute(held)
        await sql`create schema ${sql.id(schema)}`.execute(held)
        try {
          const within = new URL(url)
          within.searchParams.set('options', `-c search_path=${schema}`)
          return await work({ url: within.href, schema })
        } finally {
          await dropSchema(held, schema)
        }
      })
  } finally {
    await database.close()
  }
}
