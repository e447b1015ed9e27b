import { minor, type Ledger } from '#modules/accounts'
import type { Connection } from '#platform/database'
import { setGone } from '../node/nodeStore.ts'
import { unlessOver } from './giveBack.ts'
import { lessen, lockLeases } from './leaseStore.ts'
import { asNode, type LeaseGround } from './takeSlice.ts'

/** Gives back all that is left of a node's slices, and the node is gone; in the caller's transaction. */
export async function endLeases(connection: Connection, ledger: Ledger, node: string): Promise<void> {
  const rest = await lockLeases(connection, node, 'all')
  await lessen(
    connection,
    rest.map(({ id, remaining }) => ({ id, amount: remaining })),
  )
  for (const { id, hold, remaining } of rest)
    await unlessOver(ledger.release({ key: `gateway end ${id}`, by: 'gateway', hold, amount: minor(remaining) }))
  await setGone(connection, node)
}

/** Ends a node of which everything is stored. @throws NodeAdopted; whatever the database says */
export const endNode = (ground: LeaseGround): Promise<void> =>
  asNode(ground, 'live', (connection) => endLeases(connection, ground.ledger.within(connection), ground.node))
