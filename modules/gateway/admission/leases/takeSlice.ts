import { sql } from 'kysely'
import { minor, type Accounts } from '#modules/accounts'
import type { Connection, Database } from '#platform/database'
import { FeilunError } from '#platform/errors'
import { addLease, nodeIs } from './leaseStore.ts'

export interface LeaseGround {
  readonly database: Database
  readonly ledger: Accounts
  readonly node: string
  readonly now: () => Date
  readonly newId: () => string
  readonly leaseMs: number
  /** How long to wait for a lock of the ledger. */
  readonly ledgerMs: number
}

/** This node has been taken for dead: what it held is another's to settle. */
export class NodeAdopted extends Error {
  constructor() {
    super('Another process has taken this node for dead.')
    this.name = 'NodeAdopted'
  }
}

export type Slice =
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused'; readonly level: string; readonly free: number }

/** One transaction of this node's, which waits for nobody for long. @throws NodeAdopted */
export const asNode = <Result>(
  { database, node, ledgerMs }: Pick<LeaseGround, 'database' | 'node' | 'ledgerMs'>,
  state: 'live' | 'adopted',
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> =>
  database.transaction(async (connection) => {
    await sql`select set_config('lock_timeout', ${`${ledgerMs}ms`}, true)`.execute(connection.tables())
    if (!(await nodeIs(connection, node, state))) throw new NodeAdopted()
    return work(connection)
  })

/** Holds so much in the ledger, for this node to let calls in with. @throws FeilunError `account-unknown`, `ledger-busy`; NodeAdopted; whatever the database says */
export async function takeSlice(ground: LeaseGround, account: string, amount: number): Promise<Slice> {
  const { ledger, node, now, newId, leaseMs } = ground
  return asNode(ground, 'live', async (connection) => {
    const at = now()
    const id = newId()
    try {
      const hold = await ledger.within(connection).hold({
        key: `gateway slice ${id}`,
        by: 'gateway',
        path: account,
        amount: minor(amount),
        expires: new Date(at.getTime() + leaseMs),
      })
      await addLease(connection, { id, hold: hold.id, node, account, amount }, at)
      return { kind: 'taken' }
    } catch (error) {
      if (!(error instanceof FeilunError) || error.code !== 'limit-exceeded') throw error
      const { level, free } = error.params
      return { kind: 'refused', level: String(level), free: Number(free) }
    }
  })
}
