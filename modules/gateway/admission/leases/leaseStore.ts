import { sql } from 'kysely'
import type { Connection } from '#platform/database'

export interface LeaseRow {
  readonly id: string
  readonly hold: string
  readonly account: string
  readonly remaining: number
}

/** Whether a node is what it should be, and that nobody makes it something else until the transaction ends. */
export async function nodeIs(connection: Connection, node: string, state: 'live' | 'adopted'): Promise<boolean> {
  const { rows } = await sql<{ state: string }>`
    select state from gateway_node where id = ${node} for key share`.execute(connection.tables())
  return rows[0]?.state === state
}

export async function addLease(
  connection: Connection,
  lease: {
    readonly id: string
    readonly hold: string
    readonly node: string
    readonly account: string
    readonly amount: number
  },
  now: Date,
): Promise<void> {
  const { id, hold, node, account, amount } = lease
  await sql`insert into gateway_lease (id, hold, node, account, amount, remaining, opened)
    values (${id}, ${hold}, ${node}, ${account}, ${amount}, ${amount}, ${now})`.execute(connection.tables())
}

/** What is left of a node's slices of some accounts, or of all: by account, the oldest first, and locked. */
export async function lockLeases(
  connection: Connection,
  node: string,
  accounts: readonly string[] | 'all',
): Promise<readonly LeaseRow[]> {
  const which = accounts === 'all' ? sql<boolean>`true` : sql<boolean>`account = any(${[...accounts]}::text[])`
  const { rows } = await sql<LeaseRow>`
    select id, hold, account, remaining from gateway_lease
    where node = ${node} and remaining > 0 and ${which}
    order by account, opened, id for update`.execute(connection.tables())
  return rows
}

/** Takes from what is left of slices. */
export async function lessen(
  connection: Connection,
  parts: readonly { readonly id: string; readonly amount: number }[],
): Promise<void> {
  if (parts.length === 0) return
  await sql`update gateway_lease set remaining = remaining - part.amount
    from unnest(${parts.map(({ id }) => id)}::uuid[], ${parts.map(({ amount }) => amount)}::bigint[]) part (id, amount)
    where gateway_lease.id = part.id`.execute(connection.tables())
}

/** What is left of all slices of a node, by account. */
export async function leasedBy(connection: Connection, node: string, account: string): Promise<number> {
  const { rows } = await sql<{ remaining: number }>`
    select coalesce(sum(remaining), 0)::bigint as remaining from gateway_lease
    where node = ${node} and account = ${account} and remaining > 0`.execute(connection.tables())
  return rows[0]?.remaining ?? 0
}

export async function addOverruns(
  connection: Connection,
  overruns: readonly { readonly call: string; readonly account: string; readonly amount: number }[],
  now: Date,
): Promise<void> {
  if (overruns.length === 0) return
  await sql`insert into gateway_overrun (call, account, amount, at)
    select call, account, amount, ${now} from unnest(${overruns.map(({ call }) => call)}::uuid[],
      ${overruns.map(({ account }) => account)}::text[], ${overruns.map(({ amount }) => amount)}::bigint[]) o (call, account, amount)
    on conflict (call) do nothing`.execute(connection.tables())
}

/** The position up to which a node's spool has been stored; locked. */
export async function lockPosition(
  connection: Connection,
  node: string,
): Promise<{ readonly segment: number; readonly stored: number }> {
  const { rows } = await sql<{ segment: number; stored: number }>`
    select segment, stored from gateway_spool where node = ${node} for update`.execute(connection.tables())
  return rows[0] ?? { segment: 1, stored: 0 }
}

export async function movePosition(
  connection: Connection,
  node: string,
  segment: number,
  stored: number,
): Promise<void> {
  await sql`update gateway_spool set segment = ${segment}, stored = ${stored} where node = ${node}`.execute(
    connection.tables(),
  )
}

/** Drops what has long been used up: the ledger and the records say what it was used for. */
export const forgetLeases = (connection: Connection): Promise<unknown> =>
  sql`delete from gateway_lease where id in (
    select id from gateway_lease where remaining = 0 and opened < now() - interval '2 days' order by opened limit 10000
  )`.execute(connection.tables())
