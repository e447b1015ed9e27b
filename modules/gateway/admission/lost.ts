import { sql } from 'kysely'
import { minor, type Accounts } from '#modules/accounts'
import type { Database } from '#platform/database'
import { FeilunError } from '#platform/errors'
import { unlessOver } from './leases/giveBack.ts'
import { lessen, lockLeases } from './leases/leaseStore.ts'
import { setGone, takeNode } from './node/nodeStore.ts'

/** A node that ended, or cannot be reached, and still has something leased. What it had on record may be on a disk that is gone. */
export interface LostNode {
  readonly node: string
  readonly host: string
  readonly seen: Date
  /** In millionths of a US dollar. It goes back by itself when its slices are over (`leaseMs`). */
  readonly leased: number
}

/** Nodes that have not been seen for a minute and have money, at most 200. */
export async function lostNodes(database: Database): Promise<readonly LostNode[]> {
  const { rows } = await sql<LostNode>`
    select n.id as node, n.host, n.seen, sum(l.remaining)::bigint as leased
    from gateway_node n join gateway_lease l on l.node = n.id and l.remaining > 0
    where n.state <> 'gone' and n.seen < now() - interval '1 minute'
    group by n.id order by n.seen limit 200`.execute(database.tables())
  return rows
}

/**
 * Ends a lost node by an operator's decision, where its folder will not come back: what it had leased counts as spent, or goes back. Should the folder come back after
 * all, what is in it is not stored; it is left there and told of.
 * @throws FeilunError `not-found` for one that is not lost
 */
export async function endLostNode(
  { database, ledger }: { readonly database: Database; readonly ledger: Accounts },
  { node, by, how }: { readonly node: string; readonly by: string; readonly how: 'settle' | 'release' },
): Promise<void> {
  if (!(await lostNodes(database)).some((lost) => lost.node === node)) throw new FeilunError('not-found')
  await database.transaction(async (connection) => {
    await takeNode(connection, node)
    const rest = await lockLeases(connection, node, 'all')
    await lessen(
      connection,
      rest.map(({ id, remaining }) => ({ id, amount: remaining })),
    )
    await setGone(connection, node)
    const inner = ledger.within(connection)
    for (const { id, hold, remaining } of rest) {
      const asked = { key: `gateway lost ${id}`, by, hold, amount: minor(remaining) }
      await unlessOver(how === 'settle' ? inner.settle({ ...asked, rest: 'release' }) : inner.release(asked))
    }
  })
}

/** What a call came to beyond what its budget had. */
export interface OverrunView {
  readonly call: string
  readonly account: string
  /** In millionths of a US dollar. */
  readonly amount: number
  readonly at: Date
}

/** The newest first, at most 200; and what all there have ever been come to. */
export async function listOverruns(
  database: Database,
): Promise<{ readonly newest: readonly OverrunView[]; readonly count: number; readonly sum: number }> {
  const db = database.tables()
  const { rows: newest } = await sql<OverrunView>`
    select call, account, amount, at from gateway_overrun order by at desc, call limit 200`.execute(db)
  const { rows } = await sql<{ count: number; sum: number }>`
    select count(*)::int as count, coalesce(sum(amount), 0)::bigint as sum from gateway_overrun`.execute(db)
  return { newest, count: rows[0]?.count ?? 0, sum: rows[0]?.sum ?? 0 }
}
