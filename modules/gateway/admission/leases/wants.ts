import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Connection, Database } from '#platform/database'

/** A node that has not been seen for so long is not asked: it would not answer. */
const silent = '5 seconds'
/** How often to see who has given. */
const lookMs = 15

/** A level, or anything below it. `/` is followed by `0` in ASCII, and paths are ordered by it. */
const within = (level: string) =>
  sql<boolean>`(account = ${level} or (account > ${`${level}/`} and account < ${`${level}0`}))`

/** Nodes that have slices at a level, other than the one that asks. */
async function holders(connection: Connection, level: string, node: string | undefined): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select n.id from gateway_node n
    where n.state = 'live' and n.seen > now() - ${silent}::interval and n.id is distinct from ${node ?? null}
      and exists (select from gateway_lease where node = n.id and remaining > 0 and ${within(level)})`.execute(
    connection.tables(),
  )
  return rows.map(({ id }) => id)
}

export interface Want {
  readonly id: string
  readonly level: string
}

/**
 * Asks every other node to give back what it has leased at a level and does not use, and waits until each has, or for so long.
 * @param node who asks; undefined for somebody who is no node
 * @returns whether anybody was asked and all have given: then what is not free now is in use
 */
export async function askBack(
  database: Database,
  {
    id,
    node,
    level,
    waitMs,
  }: { readonly id: string; readonly node: string | undefined; readonly level: string; readonly waitMs: number },
): Promise<'nobody-has-any' | 'all-gave' | 'not-all-gave'> {
  const asked = await holders(database, level, node)
  if (asked.length === 0) return 'nobody-has-any'
  const until = performance.now() + waitMs
  await sql`insert into gateway_want (id, node, level) values (${id}, ${node ?? null}, ${level})`.execute(
    database.tables(),
  )
  try {
    for (;;) {
      const { rows } = await sql<{ gave: number }>`
        select count(*)::int as gave from gateway_gave where want = ${id} and node = any(${[...asked]}::uuid[])`.execute(
        database.tables(),
      )
      if (rows[0]?.gave === asked.length) return 'all-gave'
      if (performance.now() > until) return 'not-all-gave'
      await pause(lookMs)
    }
  } finally {
    await sql`delete from gateway_want where id = ${id}`.execute(database.tables())
  }
}

/** What others ask for that this node has not answered; what was left behind by somebody who ended is forgotten after a while. */
export async function openWants(connection: Connection, node: string): Promise<readonly Want[]> {
  const { rows } = await sql<Want>`
    select id, level from gateway_want want
    where node is distinct from ${node} and at > now() - interval '10 seconds'
      and not exists (select from gateway_gave gave where gave.want = want.id and gave.node = ${node})
    order by at limit 100`.execute(connection.tables())
  return rows
}

/** Says that this node has given what it does not use. */
export async function sayGiven(connection: Connection, node: string, wants: readonly Want[]): Promise<void> {
  await sql`
    insert into gateway_gave (want, node)
    select id, ${node} from gateway_want where id = any(${wants.map(({ id }) => id)}::uuid[]) for key share
    on conflict do nothing`.execute(connection.tables())
}

export const forgetWants = (connection: Connection): Promise<unknown> =>
  sql`delete from gateway_want where at < now() - interval '1 minute'`.execute(connection.tables())
