import { z } from 'zod'
import type { Database } from '#platform/database'
import { FeilunError } from '#platform/errors'
import { addCorrection, countWaiting, settle, settledCorrections, waitingCorrections } from './store.ts'
import type { Correction, GivenCorrection, SettledCorrection, Settlement } from './correction.ts'

export interface CorrectionNeeds {
  readonly database: Database
  readonly now: () => Date
  /** A new UUID. */
  readonly newId: () => string
  /** The hash of the pack in use. */
  readonly pack: () => string
}

export interface Corrections {
  /** Files what a reader says is wrong, and gives the number by which a reviewer finds it. */
  readonly file: (given: GivenCorrection) => Promise<{ readonly id: string; readonly at: Date }>
  /** Those that wait for a reviewer, the newest first. @param limit 200 are given at most */
  readonly waiting: (
    limit: number,
    offset?: number,
  ) => Promise<{ readonly total: number; readonly corrections: readonly Correction[] }>
  /** Those that were settled, the last first. @param limit 200 are given at most */
  readonly settled: (limit: number) => Promise<readonly SettledCorrection[]>
  /** Records a reviewer's decision. @throws FeilunError `correction-unknown` where none with this id waits */
  readonly settle: (id: string, settlement: Settlement) => Promise<void>
}

const most = 200

/** What readers say is wrong with answers, kept until a reviewer has settled it. */
export function createCorrections({ database, now, newId, pack }: CorrectionNeeds): Corrections {
  return {
    file: async (given) => {
      const correction = { ...given, id: newId(), at: now(), pack: pack() }
      await addCorrection(database, correction)
      return { id: correction.id, at: correction.at }
    },
    waiting: async (limit, offset = 0) => ({
      total: await countWaiting(database),
      corrections: await waitingCorrections(database, Math.min(limit, most), offset),
    }),
    settled: (limit) => settledCorrections(database, Math.min(limit, most)),
    settle: async (id, settlement) => {
      const isId = z.uuid().safeParse(id).success
      if (!isId || !(await settle(database, id, settlement, now())))
        throw new FeilunError('correction-unknown', { id: id.slice(0, 60) })
    },
  }
}
