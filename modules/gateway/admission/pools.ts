import { isLow, fillPool, type FillGround } from './pool/fillPool.ts'
import { leased, newPool, serve, turnAway, type KeyPool, type Waiter } from './pool/keyPool.ts'
import { FeilunError } from '#platform/errors'
import { draw } from './pool/money.ts'
import { returnIdle, type ReturnGround } from './pool/returnIdle.ts'

export interface PoolsGround extends FillGround, ReturnGround {
  readonly idleMs: number
  readonly leaseMs: number
  readonly ledgerMs: number
}

export interface Pools {
  readonly of: (account: string) => KeyPool
  readonly all: () => Iterable<KeyPool>
  /** Sets aside at once what a call may cost, or says that it has to wait. */
  readonly draw: (pool: KeyPool, worst: number) => boolean
  readonly wait: (pool: KeyPool, waiter: Omit<Waiter, 'until'>) => void
  /** Gets money for those who wait. */
  readonly fill: (pool: KeyPool) => void
  /** What has come back is for those who wait. */
  readonly serve: (pool: KeyPool) => void
  /** Turns away those who have waited for too long. */
  readonly sweep: () => void
  /** Gives back, at a level and below, what is not in use. @returns whether all of it is known to be free */
  readonly giveAt: (level: string) => Promise<boolean>
  /** Gives back what has not been used for long, and what was leased long ago; forgets pools that hold nothing. */
  readonly tend: () => Promise<void>
  readonly anyLeased: () => boolean
}

/** For how long a node takes no more than it needs where others were short. */
const pressedMs = 5_000
const forgetMs = 600_000

const isAt = (account: string, level: string): boolean => account === level || account.startsWith(`${level}/`)

export function createPools(ground: PoolsGround): Pools {
  const pools = new Map<string, KeyPool>()
  return {
    of: (account) => {
      let pool = pools.get(account)
      if (pool === undefined) {
        pool = newPool(account, performance.now())
        pools.set(account, pool)
      }
      return pool
    },
    all: () => pools.values(),
    draw: (pool, worst) => {
      const now = performance.now()
      pool.lastUse = now
      // Nobody overtakes those who wait, but what costs nothing needs no money.
      if (pool.waiting.size > 0 && worst > 0) return false
      if (!draw(pool.money, worst)) return false
      if (isLow(pool, now)) void fillPool(ground, pool)
      return true
    },
    wait: (pool, waiter) => {
      pool.waiting.add({ ...waiter, until: performance.now() + ground.ledgerMs })
      void fillPool(ground, pool)
    },
    fill: (pool) => {
      if (pool.waiting.size > 0) void fillPool(ground, pool)
    },
    serve: (pool) => {
      if (pool.waiting.size > 0) serve(pool)
    },
    sweep: () => {
      const now = performance.now()
      for (const pool of pools.values())
        for (const waiter of pool.waiting) if (waiter.until <= now) turnAway(pool, waiter, new FeilunError('not-ready'))
    },
    giveAt: async (level) => {
      const mine = [...pools.values()].filter(({ account }) => isAt(account, level))
      const now = performance.now()
      for (const pool of mine) pool.pressedUntil = now + pressedMs
      const given = await Promise.all(mine.map((pool) => returnIdle(ground, pool)))
      return given.every((isFree) => isFree)
    },
    tend: async () => {
      const now = performance.now()
      const back: KeyPool[] = []
      for (const pool of pools.values()) {
        const isOld = now - pool.since > ground.leaseMs / 2
        if (isOld) pool.since = now
        if (pool.money.idle > 0 && !pool.isFilling && (isOld || now - pool.lastUse > ground.idleMs)) back.push(pool)
        if (
          now - pool.lastUse > forgetMs &&
          leased(pool) === 0 &&
          pool.waiting.size === 0 &&
          !pool.isUnsure &&
          !pool.isFilling
        )
          pools.delete(pool.account)
      }
      for (const pool of back) await returnIdle(ground, pool)
    },
    anyLeased: () => {
      for (const pool of pools.values()) if (leased(pool) > 0 || pool.leasing !== undefined) return true
      return false
    },
  }
}
