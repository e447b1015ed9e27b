import { existsSync } from 'node:fs'
import { lockPosition, movePosition } from '../leases/leaseStore.ts'
import { asNode, type LeaseGround } from '../leases/takeSlice.ts'
import type { AdmissionFault, StoreRecords } from '../model.ts'
import { segmentPath } from '../spool/folder.ts'
import type { Line } from '../spool/lines.ts'
import { readPortion } from '../spool/reader.ts'
import { settleCosts, type Cost } from './settle.ts'

export interface StoreGround extends LeaseGround {
  /** The node's folder. */
  readonly folder: string
  readonly storeCalls: StoreRecords
  readonly onFault: (fault: AdmissionFault) => void
}

/** How far the store has come. */
export interface Stored {
  readonly segment: number
  readonly stored: number
  /** What was settled by this portion, by account. */
  readonly costs: readonly Cost[]
  readonly isAtEnd: boolean
}

const recordsOf = (lines: readonly Line[]) => lines.flatMap((line) => (line.kind === 'begun' ? [] : [line.record]))

const costsOf = (lines: readonly Line[]): readonly Cost[] =>
  lines.flatMap((line) =>
    line.kind === 'ended'
      ? [{ call: line.record.id, account: line.account, charge: line.charge, over: line.over }]
      : [],
  )

/**
 * Moves the next portion of a spool into the store: records, settlements and the position in one transaction, so that whatever ends it, it is done wholly or will be
 * done again. Where it stands is read from the database each time: nobody has to remember it.
 * @throws NodeAdopted; whatever the database says
 */
export async function storePortion(ground: StoreGround, state: 'live' | 'adopted'): Promise<Stored> {
  const { folder, node, ledger, now, newId, storeCalls, onFault } = ground
  return asNode(ground, state, async (connection) => {
    const { segment, stored } = await lockPosition(connection, node)
    const isThere = existsSync(segmentPath(folder, segment))
    const { lines, next, damaged } = isThere
      ? readPortion(folder, segment, stored)
      : { lines: [], next: stored, damaged: [] }
    if (next === stored) {
      if (!existsSync(segmentPath(folder, segment + 1))) return { segment, stored, costs: [], isAtEnd: true }
      await movePosition(connection, node, segment + 1, 0)
      return { segment: segment + 1, stored: 0, costs: [], isAtEnd: false }
    }
    for (const at of damaged)
      onFault({ kind: 'spool-damaged', detail: `${segmentPath(folder, segment)} at byte ${at}` })
    const costs = costsOf(lines)
    await storeCalls(connection, recordsOf(lines))
    await movePosition(connection, node, segment, next)
    // The ledger last: its levels stay locked until the transaction ends.
    const overruns = await settleCosts(connection, ledger.within(connection), { node, now: now(), newId }, costs)
    for (const { call, account, amount } of overruns)
      onFault({
        kind: 'overrun',
        detail: `call ${call} came to ${amount} millionths of a dollar more than ${account} had`,
      })
    return { segment, stored: next, costs, isAtEnd: false }
  })
}
