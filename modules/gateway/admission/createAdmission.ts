import { mkdirSync } from 'node:fs'
import { createCalls } from './calls.ts'
import { endNode } from './leases/endNode.ts'
import { giveBack } from './leases/giveBack.ts'
import { NodeAdopted, takeSlice } from './leases/takeSlice.ts'
import { askBack } from './leases/wants.ts'
import type { AdmissionNeeds, AdmissionState, OwnAdmission } from './model.ts'
import { adoptNodes } from './node/adopt.ts'
import { keepGoing } from './node/keepGoing.ts'
import { startNode } from './node/startNode.ts'
import { leased } from './pool/keyPool.ts'
import { createPools } from './pools.ts'
import { createRates } from './rate/rates.ts'
import { usualSettings } from './settings.ts'
import { keepOnRecord } from './spool/record.ts'
import { createSpoolWriter } from './spool/writer.ts'
import { keepStoring } from './store/keepStoring.ts'
import type { StoreGround } from './store/storePortion.ts'
import { atMost } from './node/atMost.ts'

/** How many slices are taken or given back at once: the pool of connections is for others too. */
const movesAtOnce = 4

/**
 * Starts a node: puts it on record, takes up what nodes that ended left in the folder, and lets calls in from then on.
 * @throws whatever the database or the disk says
 */
export async function createAdmission(needs: AdmissionNeeds): Promise<OwnAdmission> {
  const { database, databaseUrl, ledger, now, newId, storeCalls, onFault } = needs
  const settings = { ...usualSettings, ...needs.settings }
  const home = needs.folder
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const node = newId()
  const started = await startNode({ database, databaseUrl, home, now }, node)
  const { folder } = started
  const ground: StoreGround = {
    database,
    ledger,
    node,
    folder,
    now,
    newId,
    storeCalls,
    onFault,
    leaseMs: settings.leaseMs,
    ledgerMs: settings.ledgerMs,
  }
  const writer = createSpoolWriter(folder)
  const onRecord = keepOnRecord(writer, onFault)
  const rates = createRates()
  let isAdopted = false
  let isClosing = false
  const onAdopted = (): void => {
    if (!isAdopted) onFault({ kind: 'node-adopted', detail: node })
    isAdopted = true
  }

  const moves = atMost(movesAtOnce)
  const pools = createPools({
    ...settings,
    takeSlice: (account, amount) => moves(() => takeSlice(ground, account, amount)),
    giveBack: (account, amount) => moves(() => giveBack(ground, account, amount)),
    askBack: (level) => askBack(database, { id: newId(), node, level, waitMs: settings.wantMs }),
    onAdopted,
  })
  const calls = createCalls({ pools, rates, onRecord, now, isClosed: () => isAdopted || isClosing })
  const storing = keepStoring(ground, {
    onSettled: (costs) => {
      for (const { account, charge } of costs) pools.of(account).money.charged -= charge
    },
    onRecount: (charges) => {
      for (const pool of pools.all()) pool.money.charged = charges.get(pool.account) ?? 0
    },
    onStored: ({ segment }) => writer.drop(segment),
  })
  const adopt = (): Promise<number> => adoptNodes({ ...ground, databaseUrl, home, settings }, node)
  const going = keepGoing({ ground, settings, started, pools, rates, storing, onRecord, writer, adopt, onAdopted })

  const state = (): AdmissionState => {
    let [idle, held, waiting] = [0, 0, 0]
    for (const { money, waiting: queue } of pools.all()) {
      idle += money.idle
      held += money.held
      waiting += queue.size
    }
    const { segment, offset } = writer.end()
    const at = storing.position()
    return {
      node,
      isReady: !isAdopted && !isClosing && onRecord.isWritable(),
      running: calls.running(),
      waiting,
      idle,
      held,
      behind:
        at.segment === segment ? offset - at.stored : offset + (segment - at.segment) * writer.segmentBytes - at.stored,
    }
  }

  try {
    await adopt()
  } catch (error) {
    await going.stop()
    await started.freeLock()
    throw error
  }
  return {
    admit: calls.admit,
    note: calls.note,
    state,
    flush: storing.storeAll,
    adopt,
    close: async () => {
      if (isClosing) return
      isClosing = true
      await going.stop()
      onRecord.retry()
      try {
        await storing.storeAll()
        // Of calls that still run nothing is known yet: whoever takes up the folder finds them in it.
        if (calls.running() === 0 && onRecord.isEmpty() && !isAdopted) {
          await endNode(ground)
          writer.close()
          started.removeFolder()
        } else for (const pool of pools.all()) if (leased(pool) > 0) await pools.giveAt(pool.account)
      } catch (error) {
        if (error instanceof NodeAdopted) onAdopted()
        else onFault({ kind: 'store-behind', detail: `at the end of node ${node}: ${String(error)}` })
      } finally {
        await started.freeLock()
      }
    },
  }
}
