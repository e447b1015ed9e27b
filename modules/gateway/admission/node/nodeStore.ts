import { sql } from 'kysely'
import type { Connection } from '#platform/database'

export async function addNode(connection: Connection, node: string, host: string, now: Date): Promise<void> {
  const db = connection.tables()
  await sql`insert into gateway_node (id, host, begun) values (${node}, ${host}, ${now})`.execute(db)
  await sql`insert into gateway_spool (node) values (${node})`.execute(db)
}

/** Says that a node lives; false where another has taken it for dead. */
export async function seeNode(connection: Connection, node: string): Promise<boolean> {
  const { rows } = await sql`
    update gateway_node set seen = now() where id = ${node} and state = 'live' returning 1`.execute(connection.tables())
  return rows.length > 0
}

/** Waits for whatever the node is just moving, and lets it move nothing more. */
export async function takeNode(connection: Connection, node: string): Promise<string | undefined> {
  const { rows } = await sql<{ state: string }>`
    select state from gateway_node where id = ${node} for update`.execute(connection.tables())
  const state = rows[0]?.state
  if (state === 'live')
    await sql`update gateway_node set state = 'adopted' where id = ${node}`.execute(connection.tables())
  return state
}

export const setGone = (connection: Connection, node: string): Promise<unknown> =>
  sql`update gateway_node set state = 'gone' where id = ${node}`.execute(connection.tables())

export const lockName = (node: string): string => `gateway node ${node}`
