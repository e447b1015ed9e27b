import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isUuid } from '#modules/identity'
import { holdLock } from '#platform/database'
import { endLeases } from '../leases/endNode.ts'
import { lockPosition } from '../leases/leaseStore.ts'
import { asNode } from '../leases/takeSlice.ts'
import type { AdmissionSettings } from '../model.ts'
import { segmentsIn } from '../spool/folder.ts'
import { readPortion } from '../spool/reader.ts'
import { settleCosts } from '../store/settle.ts'
import { storePortion, type StoreGround } from '../store/storePortion.ts'
import { lockName, takeNode } from './nodeStore.ts'
import { ownerRuns } from './owner.ts'
import { unknownCalls, unknownRecord } from './unknownCalls.ts'

export interface AdoptNeeds extends Omit<StoreGround, 'node' | 'folder'> {
  readonly databaseUrl: string
  /** Where the nodes of this machine have their folders. */
  readonly home: string
  readonly settings: Pick<AdmissionSettings, 'unknown' | 'unknownAfterMs'>
}

/** Whether a folder holds anything beyond what was stored of it. */
async function hasUnstored({ database, node, folder }: StoreGround): Promise<boolean> {
  const at = await database.transaction((connection) => lockPosition(connection, node))
  return segmentsIn(folder).some(
    (segment) =>
      segment >= at.segment && readPortion(folder, segment, segment === at.segment ? at.stored : 0).lines.length > 0,
  )
}

/** Stores what a node that ended has on record, settles its unknown calls by the rule once their time has come, gives back the rest and deletes its folder. */
async function takeUp(needs: AdoptNeeds, node: string): Promise<'done' | 'waits'> {
  const { database, home, settings, ledger, now, newId, storeCalls, onFault } = needs
  const folder = join(home, node)
  const ground: StoreGround = { ...needs, node, folder }
  const state = await database.transaction((connection) => takeNode(connection, node))
  if (state === undefined) {
    // A node has its row before its folder, so this database is not the one that it belongs to, or an older one.
    onFault({ kind: 'spool-damaged', detail: `${folder} is of a node that this database does not know` })
    return 'waits'
  }
  if (state === 'gone' && (await hasUnstored(ground))) {
    onFault({
      kind: 'spool-damaged',
      detail: `${folder} holds calls of a node that an operator has ended; they are not stored`,
    })
    return 'waits'
  }
  if (state !== 'gone') {
    while (!(await storePortion(ground, 'adopted')).isAtEnd);
    const { begun, lastWritten } = unknownCalls(folder)
    if (begun.length > 0 && now().getTime() - lastWritten < settings.unknownAfterMs) return 'waits'
    const records = begun.map((call) => unknownRecord(call, settings.unknown, lastWritten))
    const costs = begun.map(({ call, account, worst }) => ({
      call,
      account,
      charge: settings.unknown === 'worst-case' ? worst : 0,
      over: 0,
    }))
    await asNode(ground, 'adopted', async (connection) => {
      await storeCalls(connection, records)
      const inner = ledger.within(connection)
      await settleCosts(connection, inner, { node, now: now(), newId }, costs)
      await endLeases(connection, inner, node)
    })
  }
  rmSync(folder, { recursive: true, force: true })
  return 'done'
}

/**
 * Takes up every folder whose node has ended: its process is not seen on this machine, and its lock in the database is free. Doing it at several nodes at once, or again
 * after it was ended in the middle, does it once.
 * @returns how many are done with
 */
export async function adoptNodes(needs: AdoptNeeds, except: string): Promise<number> {
  const { databaseUrl, home, onFault } = needs
  let done = 0
  for (const node of readdirSync(home)) {
    if (node === except || !isUuid(node) || ownerRuns(join(home, node))) continue
    const lock = await holdLock(databaseUrl, lockName(node))
    if (lock === undefined) continue
    try {
      if ((await takeUp(needs, node)) === 'done') done += 1
    } catch (error) {
      // One that cannot be taken up keeps no other waiting, nor this node from starting.
      onFault({ kind: 'store-behind', detail: `node ${node} was not taken up: ${String(error)}` })
    } finally {
      await lock.release()
    }
  }
  return done
}
