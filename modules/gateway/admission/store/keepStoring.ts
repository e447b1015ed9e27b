import type { Line } from '../spool/lines.ts'
import { linesOf } from '../spool/reader.ts'
import { segmentsIn } from '../spool/folder.ts'
import { lockPosition } from '../leases/leaseStore.ts'
import { asNode } from '../leases/takeSlice.ts'
import type { Cost } from './settle.ts'
import { storePortion, type Stored, type StoreGround } from './storePortion.ts'

export interface Storing {
  /** Moves all that is on record into the store, one portion after another. @throws NodeAdopted; whatever the database says */
  readonly storeAll: () => Promise<void>
  /** Does something while nothing is being stored. */
  readonly between: <Result>(work: () => Promise<Result>) => Promise<Result>
  readonly position: () => { readonly segment: number; readonly stored: number }
}

interface Heard {
  readonly onSettled: (costs: readonly Cost[]) => void
  /** What is on record and not settled yet, by account: said after it had been unclear. */
  readonly onRecount: (charges: ReadonlyMap<string, number>) => void
  readonly onStored: (stored: Stored) => void
}

/** What of a spool has not been settled, from a place on. */
function chargesFrom(folder: string, segment: number, stored: number): Map<string, number> {
  const charges = new Map<string, number>()
  const count = (lines: Iterable<Line>): void => {
    for (const line of lines)
      if (line.kind === 'ended') charges.set(line.account, (charges.get(line.account) ?? 0) + line.charge)
  }
  for (const each of segmentsIn(folder)) {
    if (each > segment) count(linesOf(folder, each))
    if (each === segment) count(linesOf(folder, each, stored))
  }
  return charges
}

/** Stores a live node's spool, one portion at a time. */
export function keepStoring(ground: StoreGround, { onSettled, onRecount, onStored }: Heard): Storing {
  let queue: Promise<unknown> = Promise.resolve()
  let at = { segment: 1, stored: 0 }
  let isUnsure = false

  const between = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = queue.then(work, work)
    queue = turn.catch(() => {})
    return turn
  }

  /** After an error nobody knows whether the portion was stored: what remains is counted anew from where the database says that it is. */
  const recount = async (): Promise<void> => {
    at = await asNode(ground, 'live', (connection) => lockPosition(connection, ground.node))
    onRecount(chargesFrom(ground.folder, at.segment, at.stored))
    isUnsure = false
  }

  return {
    between,
    position: () => at,
    storeAll: () =>
      between(async () => {
        for (;;) {
          if (isUnsure) await recount()
          isUnsure = true
          const done = await storePortion(ground, 'live')
          isUnsure = false
          at = { segment: done.segment, stored: done.stored }
          onSettled(done.costs)
          onStored(done)
          if (done.isAtEnd) return
        }
      }),
  }
}
