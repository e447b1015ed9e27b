import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { FeilunError } from '#platform/errors'

/** bigint columns (offsets, counts) arrive as numbers: all of ours stay far below 2^53. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
/** Dates stay plain text, `2026-02-25`: a date has no time zone. */
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

export interface Database {
  /** Typed SQL over the tables that a module declares; the module's migrations are what makes the type true. */
  readonly tables: <Tables>() => Kysely<Tables>
  /** Resolves when the server answers. */
  readonly ping: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens a pool of connections; nothing is sent until the first query. */
export function openDatabase(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: 12, connectionTimeoutMillis: 5_000, application_name: 'feilun' })
  pool.on('error', () => {}) // An idle connection that breaks is replaced by the pool; the next query says what is wrong.
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  return {
    tables: <Tables>() => kysely as Kysely<unknown> as Kysely<Tables>,
    ping: async () => {
      await sql`select 1`.execute(kysely).catch((error: unknown) => {
        throw new FeilunError('database-unreachable', { reason: error instanceof Error ? error.message : 'no answer' }, [], error)
      })
    },
    close: () => kysely.destroy(),
  }
}
