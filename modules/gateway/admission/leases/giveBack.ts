import { minor, type Ledger } from '#modules/accounts'
import type { Connection } from '#platform/database'
import { FeilunError } from '#platform/errors'
import { allot } from './allot.ts'
import { lessen, lockLeases } from './leaseStore.ts'
import { asNode, type LeaseGround } from './takeSlice.ts'

/** Ends a movement of a slice whose time is over as what it is: there is nothing left of it. */
export async function unlessOver(move: Promise<unknown>): Promise<'moved' | 'over'> {
  try {
    await move
    return 'moved'
  } catch (error) {
    if (error instanceof FeilunError && error.code === 'hold-closed') return 'over'
    throw error
  }
}

/** Releases so much of a node's slices of an account, in the caller's transaction. */
export async function releaseFrom(
  connection: Connection,
  ledger: Ledger,
  {
    node,
    account,
    amount,
    newId,
  }: { readonly node: string; readonly account: string; readonly amount: number; readonly newId: () => string },
): Promise<void> {
  const { parts } = allot(await lockLeases(connection, node, [account]), amount)
  await lessen(connection, parts)
  for (const { hold, amount: part } of parts)
    await unlessOver(ledger.release({ key: `gateway back ${newId()}`, by: 'gateway', hold, amount: minor(part) }))
}

/** Gives back what is idle. @throws NodeAdopted; whatever the database says, and then nobody knows whether it was given */
export const giveBack = (ground: LeaseGround, account: string, amount: number): Promise<void> =>
  asNode(ground, 'live', (connection) =>
    releaseFrom(connection, ground.ledger.within(connection), {
      node: ground.node,
      account,
      amount,
      newId: ground.newId,
    }),
  )
