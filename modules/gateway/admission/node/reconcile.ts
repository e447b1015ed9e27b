import { leasedBy } from '../leases/leaseStore.ts'
import type { LeaseGround } from '../leases/takeSlice.ts'
import type { Pools } from '../pools.ts'
import type { Storing } from '../store/keepStoring.ts'

/** Where nobody knows whether a movement took place, the books say what is left: what runs and what is not settled yet comes off it, the rest is idle. */
export async function reconcile({ database, node }: LeaseGround, pools: Pools, storing: Storing): Promise<void> {
  for (const pool of pools.all()) {
    if (!pool.isUnsure || pool.isFilling || pool.leasing !== undefined || pool.returning !== undefined) continue
    pool.isFilling = true
    try {
      await storing.between(async () => {
        const remaining = await leasedBy(database, node, pool.account)
        pool.money.idle = Math.max(0, remaining - pool.money.held - pool.money.charged)
        pool.isUnsure = false
      })
    } finally {
      pool.isFilling = false
    }
    pools.serve(pool)
    pools.fill(pool)
  }
}
