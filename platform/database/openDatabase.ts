import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import Cursor from 'pg-cursor'
import { FeilunError } from '#platform/errors'

/** bigint columns (offsets, counts) arrive as numbers: all of ours stay far below 2^53. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
/** Dates stay plain text, `2026-02-25`: a date has no time zone. */
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** Where statements go: the pool, or one transaction. */
export interface Connection {
  /** Typed SQL over the tables that a module declares; the module's migrations are what makes the type true. */
  readonly tables: <Tables>() => Kysely<Tables>
}

export interface Database extends Connection {
  /** Runs `work` in one transaction: all of it is kept, or, where it throws, nothing. Modules can share it by passing it on. */
  readonly transaction: <Result>(work: (connection: Connection) => Promise<Result>) => Promise<Result>
  /**
   * As `transaction`, but as the role that row-level security applies to: `work` sees and changes only the rows that the tables' policies
   * allow for these settings (`within_text('person')` and its neighbours read them). They end with the transaction.
   */
  readonly within: <Result>(
    settings: Readonly<Record<string, string>>,
    work: (connection: Connection) => Promise<Result>,
  ) => Promise<Result>
  /** Resolves when the server answers. */
  readonly ping: () => Promise<void>
  readonly close: () => Promise<void>
}

const connection = (kysely: Kysely<unknown>): Connection => ({
  // The one place where tables are given a type: no query is typed by hand elsewhere.
  tables: <Tables>() => kysely as Kysely<unknown> as Kysely<Tables>,
})

const reasonOf = (error: unknown): string =>
  error instanceof Error && error.message !== '' ? error.message : 'no answer'

/** Opens a pool of connections; nothing is sent until the first query. */
export function openDatabase(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 12,
    connectionTimeoutMillis: 5_000,
    query_timeout: 20_000, // A server that hangs must not hold a request for ever.
    application_name: 'feilun',
  })
  pool.on('error', () => {}) // An idle connection that breaks is replaced by the pool; the next query says what is wrong.
  // The pool listens only to idle ones. One that breaks while it is in use fails its query, which says so; unheard, it would end the process besides.
  pool.on('connect', (client) => void client.on('error', () => {}))
  const connect = (): Promise<pg.PoolClient> =>
    pool.connect().catch((error: unknown) => {
      throw new FeilunError('not-ready', {}, [], error)
    })
  const kysely = new Kysely<unknown>({
    dialect: new PostgresDialect({
      pool: { connect, end: () => pool.end(), options: pool.options },
      // Long results are read through a cursor where they are streamed, so that none is ever held whole.
      cursor: Cursor,
    }),
  })
  return {
    ...connection(kysely),
    transaction: (work) => kysely.transaction().execute((transaction) => work(connection(transaction))),
    within: (settings, work) =>
      kysely.transaction().execute(async (transaction) => {
        const set = [
          ['role', 'feilun_rows'],
          ...Object.entries(settings).map(([name, value]) => [`feilun.${name}`, value]),
        ]
        await sql`select ${sql.join(set.map(([name, value]) => sql`set_config(${name}, ${value}, true)`))}`.execute(
          transaction,
        )
        return work(connection(transaction))
      }),
    ping: async () => {
      await sql`select 1`.execute(kysely).catch((error: unknown) => {
        const why = error instanceof FeilunError ? error.cause : error
        throw new FeilunError('database-unreachable', { reason: reasonOf(why) }, [], error)
      })
    },
    close: () => kysely.destroy(),
  }
}
