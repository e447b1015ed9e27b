import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises'
import { decimalOf, minor } from '#modules/accounts'
import { FeilunError } from '#platform/errors'
import { NodeAdopted, type Slice } from '../leases/takeSlice.ts'
import { fitInto } from './fit.ts'
import { serve, turnAway, type KeyPool, type Waiter } from './keyPool.ts'
import { nextSize, shrunk } from './sliceSize.ts'

export interface FillGround {
  readonly takeSlice: (account: string, amount: number) => Promise<Slice>
  /** Asks other nodes for what they do not use at a level. */
  readonly askBack: (level: string) => Promise<'nobody-has-any' | 'all-gave' | 'not-all-gave'>
  readonly sliceMost: number
  readonly onAdopted: () => void
}

type Refused = Extract<Slice, { kind: 'refused' }>

/** After a refusal, and after the ledger failed, the next attempt waits for so long: so many calls of one key that have no budget cost few questions. */
const afterRefusalMs = 25
const afterFailureMs = 100
const restMs = 1_000
/** Others may always be quicker; at some point it is said that there is nothing. */
const mostTries = 20

/** Takes a slice, and lets in whoever waits for it before anything else happens. */
async function take(ground: FillGround, pool: KeyPool, amount: number): Promise<Slice> {
  const work = ground.takeSlice(pool.account, amount).then((slice) => {
    if (slice.kind === 'taken') {
      pool.money.idle += amount
      serve(pool)
    }
    return slice
  })
  const quiet = work.then(
    () => {},
    () => {},
  )
  pool.leasing = quiet
  try {
    return await work
  } catch (error) {
    pool.isUnsure = true
    throw error
  } finally {
    if (pool.leasing === quiet) pool.leasing = undefined
  }
}

/** Leases what calls need; where that is not free, what as many of them need as it is enough for. @returns why not all of them are in */
async function fill(ground: FillGround, pool: KeyPool, batch: readonly Waiter[]): Promise<Refused | undefined> {
  let refused: Refused | undefined
  let ahead = 0
  for (let tries = 0; tries < mostTries; tries += 1) {
    serve(pool)
    const left = batch.filter((waiter) => pool.waiting.has(waiter))
    const [first] = left
    if (first === undefined) return undefined
    const now = performance.now()
    if (tries === 0 && now > pool.pressedUntil && now > pool.restUntil) {
      pool.size = nextSize(pool.size, now, first.worst, ground.sliceMost)
      ahead = pool.size.target
    }
    const need = left.reduce((sum, { worst }) => sum + worst, 0) - pool.money.idle
    const slice = await take(ground, pool, Math.max(need, ahead))
    if (slice.kind === 'taken') {
      ahead = 0
      continue
    }
    refused = slice
    const smaller = shrunk(ahead, slice.free)
    ahead = 0
    if (pool.size !== undefined) pool.size = { ...pool.size, target: smaller }
    // Whoever was let in meanwhile is out of it.
    const still = left.filter((waiter) => pool.waiting.has(waiter))
    const { fits, sum } = fitInto(still, pool.money.idle + slice.free)
    if (fits.length === 0) return still.length === 0 ? undefined : slice
    const more = fits.length === still.length ? smaller : 0
    if (sum > pool.money.idle) await take(ground, pool, Math.max(sum - pool.money.idle, more))
  }
  return refused
}

const dollars = (amount: number): string => decimalOf(minor(Math.max(0, Math.floor(amount))), 'usd-micro')

/** Lets in those who wait now, or tells them that there is nothing for them: nor lying idle at another node, as far as those answer. */
async function round(ground: FillGround, pool: KeyPool): Promise<void> {
  const batch = [...pool.waiting]
  let refused = await fill(ground, pool, batch)
  if (refused === undefined) return
  const asked = await ground.askBack(refused.level)
  // What this node itself is just giving to others is free in a moment.
  await pool.returning
  if (asked !== 'nobody-has-any') refused = await fill(ground, pool, batch)
  if (refused === undefined) return
  pool.restUntil = performance.now() + restMs
  const { level, free } = refused
  for (const waiter of batch)
    turnAway(
      pool,
      waiter,
      new FeilunError('budget-exceeded', {
        asked: dollars(waiter.worst),
        free: dollars(free + pool.money.idle),
        level,
      }),
    )
  if (pool.waiting.size > 0) await pause(afterRefusalMs)
}

/** Leases in advance, so that the next calls need not wait. Nobody waits for it, so where it fails it is left for a while. */
async function topUp(ground: FillGround, pool: KeyPool): Promise<void> {
  pool.size = nextSize(pool.size, performance.now(), 1, ground.sliceMost)
  const { target } = pool.size
  try {
    const slice = await take(ground, pool, target)
    if (slice.kind === 'taken') return
    pool.size = { ...pool.size, target: shrunk(target, slice.free) }
  } catch (error) {
    if (error instanceof NodeAdopted) throw error
  }
  pool.restUntil = performance.now() + restMs
}

/** Works until nobody waits. Only one at a time for a pool; whoever calls meanwhile is served by it. */
export async function fillPool(ground: FillGround, pool: KeyPool): Promise<void> {
  if (pool.isFilling) return
  pool.isFilling = true
  try {
    // What arrives in the same turn of the event loop goes along.
    await turn()
    if (pool.waiting.size === 0) await topUp(ground, pool)
    while (pool.waiting.size > 0) {
      try {
        await round(ground, pool)
      } catch (error) {
        if (error instanceof NodeAdopted) throw error
        // The ledger does not answer. Those who wait do so until their time is over.
        await pause(afterFailureMs)
      }
    }
  } catch (error) {
    if (error instanceof NodeAdopted) ground.onAdopted()
    for (const waiter of pool.waiting) turnAway(pool, waiter, new FeilunError('not-ready', {}, [], error))
  } finally {
    pool.isFilling = false
  }
}

/** Whether a pool should be filled before it is empty. */
export function isLow(pool: KeyPool, now: number): boolean {
  return (
    !pool.isFilling &&
    pool.size !== undefined &&
    pool.money.idle < pool.size.target / 2 &&
    now > pool.restUntil &&
    now > pool.pressedUntil
  )
}
