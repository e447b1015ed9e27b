import { NodeAdopted } from '../leases/takeSlice.ts'
import type { KeyPool } from './keyPool.ts'
import { takeIdle } from './money.ts'

export interface ReturnGround {
  readonly giveBack: (account: string, amount: number) => Promise<void>
  readonly onAdopted: () => void
}

/**
 * Gives back what a pool does not use, after what is just being leased has been given to those who wait for it.
 * @returns whether it is known to be free now
 */
export async function returnIdle(ground: ReturnGround, pool: KeyPool): Promise<boolean> {
  await pool.leasing
  const before = pool.returning
  const amount = takeIdle(pool.money)
  if (amount === 0) {
    await before
    return true
  }
  let isFree = true
  const work = (async () => {
    await before
    try {
      await ground.giveBack(pool.account, amount)
    } catch (error) {
      pool.isUnsure = true
      isFree = false
      if (error instanceof NodeAdopted) ground.onAdopted()
    }
  })()
  pool.returning = work
  await work
  if (pool.returning === work) pool.returning = undefined
  return isFree
}
