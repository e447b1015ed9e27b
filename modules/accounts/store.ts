import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import type { Movement } from './moves/movement.ts'

/** A row of `accounts_move`: what the hold has come to, or why not. */
export interface MoveRow {
  readonly refusal: string | null
  /** Of `limit-exceeded` the path of the level, of `hold-closed` the state. */
  readonly level: string | null
  readonly available: number | null
  readonly id: string
  readonly account: string | null
  readonly unit: string | null
  readonly amount: number | null
  readonly settled: number | null
  readonly released: number | null
  readonly state: string | null
  readonly expires: Date | null
}

/**
 * Does movements in the order given in one statement, and answers each in its place.
 * @param patience how long to wait for each lock at most, such as `250ms`; of a statement that is a transaction of its own only
 */
export async function move(
  connection: Connection,
  movements: readonly Movement[],
  at: Date,
  patience?: string,
): Promise<readonly MoveRow[]> {
  const column = <Value>(of: (movement: Movement) => Value): Value[] => movements.map((movement) => of(movement))
  const { rows } = await sql<MoveRow>`
    select refusal, level, available, id, account, unit, amount, settled, released, state, expires
    from accounts_move(
      ${column(({ kind }) => kind)}::text[],
      ${column(({ key }) => key)}::text[],
      ${column(({ by }) => by)}::text[],
      ${column((each) => (each.kind === 'hold' ? each.path : null))}::text[],
      ${column(({ hold }) => hold)}::uuid[],
      ${column(({ amount }) => amount ?? null)}::bigint[],
      ${column((each) => (each.kind === 'settle' ? each.rest : null))}::text[],
      ${column((each) => (each.kind === 'hold' ? (each.expires?.toISOString() ?? null) : null))}::timestamptz[],
      ${at}::timestamptz,
      ${patience ?? null}::text
    )`.execute(connection.tables())
  return rows
}

/** What stands in the way of opening an account: a level that counts another unit. */
export async function open(
  connection: Connection,
  path: string,
  unit: string,
  at: Date,
): Promise<{ readonly level: string; readonly unit: string } | undefined> {
  const { rows } = await sql<{ level: string; unit: string }>`
    select level, unit from accounts_open(${path}, ${unit}, ${at})`.execute(connection.tables())
  return rows[0]
}

export interface LimitToSet {
  readonly key: string
  readonly by: string
  readonly path: string
  readonly limit: number | undefined
  readonly reason: string | undefined
  /** The last transfer that set one, as far as who sets this knows; undefined where that does not matter. */
  readonly seen: number | undefined
}

/** Sets or lifts a limit; gives why not, with what is in use. */
export async function setLimit(
  connection: Connection,
  { key, by, path, limit, reason, seen }: LimitToSet,
  at: Date,
): Promise<{ readonly refusal: string; readonly used: number } | undefined> {
  const { rows } = await sql<{ refusal: string; used: number }>`
    select refusal, used from accounts_set_limit(
      ${key}, ${by}, ${path}, ${limit ?? null}, ${reason ?? null}, ${seen ?? null}, ${at}
    )`.execute(connection.tables())
  return rows[0]
}

/** Sums come as text: above 2^53 they would be wrong as numbers. */
export interface TotalsRow {
  readonly path: string
  readonly unit: string
  readonly most: number | null
  readonly held: string
  readonly settled: string
  readonly released: string
}

export async function totals(connection: Connection, paths: readonly string[]): Promise<readonly TotalsRow[]> {
  const { rows } = await sql<TotalsRow>`
    select path, unit, most, held::text, settled::text, released::text
    from accounts_totals(${[...paths]}::text[]) order by path collate "C"`.execute(connection.tables())
  return rows
}

export async function pathsBelow(
  connection: Connection,
  { above, depth, most, after }: { above: string; depth: number; most: number; after: string },
): Promise<readonly string[]> {
  const { rows } = await sql<{ path: string }>`
    select path from accounts_paths_below(${above}, ${depth}, ${most}, ${after})`.execute(connection.tables())
  return rows.map(({ path }) => path)
}

/** Paths of the accounts just below one, or of all roots with an empty one, in order. */
export async function pathsJustBelow(
  connection: Connection,
  { above, after, most }: { above: string; after: string; most: number },
): Promise<readonly string[]> {
  const parent =
    above === '' ? sql`parent is null` : sql`parent = (select id from accounts_account where path = ${above})`
  const { rows } = await sql<{ path: string }>`
    select path from accounts_account where ${parent} and path > ${after} order by path limit ${most}`.execute(
    connection.tables(),
  )
  return rows.map(({ path }) => path)
}

/** The last transfer that set an account's limit; 0 where none has. */
export async function lastLimit(connection: Connection, path: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(id), 0) as last from accounts_transfer
    where kind = 'limit' and account = (select id from accounts_account where path = ${path})`.execute(
    connection.tables(),
  )
  return rows[0]?.last ?? 0
}

export async function holdRow(connection: Connection, id: string): Promise<MoveRow | undefined> {
  const { rows } = await sql<MoveRow>`
    select null as refusal, null as level, null as available, id, account, unit, amount, settled, released, state, expires
    from accounts_holds(${[id]}::uuid[])`.execute(connection.tables())
  return rows[0]
}

/** Open holds whose time is over, the first to end first. For jobs: it reads the table itself. */
export async function holdsOver(connection: Connection, now: Date, most: number): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from accounts_hold where state = 'open' and expires <= ${now} order by expires limit ${most}`.execute(
    connection.tables(),
  )
  return rows.map(({ id }) => id)
}
