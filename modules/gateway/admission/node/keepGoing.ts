import type { LeaseGround } from '../leases/takeSlice.ts'
import { NodeAdopted } from '../leases/takeSlice.ts'
import { forgetLeases } from '../leases/leaseStore.ts'
import { forgetWants, openWants, sayGiven } from '../leases/wants.ts'
import type { AdmissionSettings } from '../model.ts'
import type { Pools } from '../pools.ts'
import type { Rates } from '../rate/rates.ts'
import type { OnRecord } from '../spool/record.ts'
import type { SpoolWriter } from '../spool/writer.ts'
import type { Storing } from '../store/keepStoring.ts'
import type { StoreGround } from '../store/storePortion.ts'
import { every } from './every.ts'
import { seeNode } from './nodeStore.ts'
import { reconcile } from './reconcile.ts'
import type { StartedNode } from './startNode.ts'

export interface Going {
  readonly ground: StoreGround
  readonly settings: AdmissionSettings
  readonly started: StartedNode
  readonly pools: Pools
  readonly rates: Rates
  readonly storing: Storing
  readonly onRecord: OnRecord
  readonly writer: SpoolWriter
  readonly adopt: () => Promise<number>
  readonly onAdopted: () => void
}

const tendMs = 1_000
const syncMs = 200
/** A node that has leased nothing looks so much less often. */
const mostSkipped = 25

/** Gives others what they ask for and this node does not use. */
async function answerWants({ database, node }: LeaseGround, pools: Pools): Promise<void> {
  const wants = await openWants(database, node)
  if (wants.length === 0) return
  const given = []
  for (const want of wants) if (await pools.giveAt(want.level)) given.push(want)
  await sayGiven(database, node, given)
}

/** Everything that a node does by itself. */
export function keepGoing(going: Going): { readonly stop: () => Promise<void> } {
  const { ground, settings, started, pools, rates, storing, onRecord, writer, adopt, onAdopted } = going
  const { onFault } = ground
  let [isBehind, isUnsynced] = [false, false]
  const behind = (error: unknown): void => {
    if (error instanceof NodeAdopted) onAdopted()
    // Said once, until it is well again.
    else if (!isBehind)
      onFault({ kind: 'store-behind', detail: error instanceof Error ? error.message : String(error) })
    isBehind = true
  }
  const quiet = (): void => {}
  let [tended, skipped] = [0, 0]

  const turns = [
    every(
      () => settings.lookMs,
      async () => {
        // Only those who have something are asked.
        skipped += 1
        if (skipped < mostSkipped && !pools.anyLeased()) return
        skipped = 0
        await answerWants(ground, pools)
      },
      quiet, // Whoever asked waits for as long as it does and no longer.
    ),
    every(
      () => settings.flushMs,
      async () => {
        const { segment, offset } = writer.end()
        const at = storing.position()
        if (at.segment === segment && at.stored === offset) return
        await storing.storeAll()
        isBehind = false
      },
      behind,
    ),
    every(
      () => syncMs,
      async () => {
        await writer.sync()
        isUnsynced = false
      },
      (error) => {
        if (!isUnsynced)
          onFault({ kind: 'spool-unwritable', detail: `what is on record may not be on the disk: ${String(error)}` })
        isUnsynced = true
      },
    ),
    every(
      () => tendMs,
      async () => {
        rates.sweep(performance.now())
        await started.keepLock()
        if (!(await seeNode(ground.database, ground.node))) onAdopted()
        await pools.tend()
        await reconcile(ground, pools, storing)
        tended += 1
        if (tended % 60 === 0) await forgetWants(ground.database)
        if (tended % 3_600 === 0) await forgetLeases(ground.database)
      },
      behind,
    ),
    every(
      () => settings.adoptMs,
      async () => void (await adopt()),
      behind,
    ),
  ]
  const sweeping = setInterval(() => {
    pools.sweep()
    onRecord.retry()
  }, 50)
  sweeping.unref()
  return {
    stop: async () => {
      clearInterval(sweeping)
      await Promise.all(turns.map(({ stop }) => stop()))
    },
  }
}
