import { minor, type Ledger } from '#modules/accounts'
import type { Connection } from '#platform/database'
import { FeilunError } from '#platform/errors'
import { allot } from '../leases/allot.ts'
import { unlessOver } from '../leases/giveBack.ts'
import { addOverruns, lessen, lockLeases } from '../leases/leaseStore.ts'

/** What a call came to, and how that was met. */
export interface Cost {
  readonly call: string
  readonly account: string
  readonly charge: number
  readonly over: number
}

/** What a call came to and no budget had. */
export interface Overrun {
  readonly call: string
  readonly account: string
  readonly amount: number
}

interface Settling {
  readonly node: string
  readonly now: Date
  readonly newId: () => string
}

/** Spends what no slice was held for, as far as the budget reaches. @returns what is left unpaid */
async function spend(ledger: Ledger, { newId }: Settling, account: string, amount: number): Promise<number> {
  for (let wanted = amount; wanted > 0;) {
    const id = newId()
    try {
      const { id: hold } = await ledger.hold({
        key: `gateway over ${id}`,
        by: 'gateway',
        path: account,
        amount: minor(wanted),
      })
      await ledger.settle({ key: `gateway over settled ${id}`, by: 'gateway', hold, rest: 'release' })
      return amount - wanted
    } catch (error) {
      if (!(error instanceof FeilunError) || error.code !== 'limit-exceeded') throw error
      // Of a deeper level less may be free: it is asked again, with less each time.
      wanted = Math.min(wanted - 1, Number(error.params['free']))
    }
  }
  return amount
}

/**
 * Settles what calls came to, in the caller's transaction: from the node's slices, the oldest first; then from the budget, as far as it reaches. The rest is written
 * down as an overrun.
 */
export async function settleCosts(
  connection: Connection,
  ledger: Ledger,
  settling: Settling,
  costs: readonly Cost[],
): Promise<readonly Overrun[]> {
  const accounts = [
    ...new Set(costs.filter(({ charge, over }) => charge + over > 0).map(({ account }) => account)),
  ].toSorted()
  if (accounts.length === 0) return []
  const leases = Map.groupBy(await lockLeases(connection, settling.node, accounts), ({ account }) => account)
  const overruns: Overrun[] = []
  const taken = accounts.map((account) => {
    const mine = costs.filter((cost) => cost.account === account)
    return {
      account,
      mine,
      ...allot(
        leases.get(account) ?? [],
        mine.reduce((sum, { charge }) => sum + charge, 0),
      ),
    }
  })
  await lessen(
    connection,
    taken.flatMap(({ parts }) => parts),
  )
  for (const { account, mine, parts, short } of taken) {
    let unmet = short
    for (const { id, hold, amount } of parts) {
      const key = `gateway settled ${id} ${settling.newId()}`
      const moved = await unlessOver(ledger.settle({ key, by: 'gateway', hold, amount: minor(amount), rest: 'keep' }))
      if (moved === 'over') unmet += amount
    }
    const over = unmet + mine.reduce((sum, each) => sum + each.over, 0)
    let unpaid = over === 0 ? 0 : await spend(ledger, settling, account, over)
    // The latest calls are those that there was no more money for.
    for (const { call, charge, over: beyond } of mine.toReversed()) {
      const amount = Math.min(unpaid, charge + beyond)
      if (amount > 0) overruns.push({ call, account, amount })
      unpaid -= amount
    }
  }
  await addOverruns(connection, overruns, settling.now)
  return overruns
}
