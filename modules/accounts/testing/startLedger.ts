import { randomUUID } from 'node:crypto'
import { rowsMigrations } from '#platform/database'
import { scratchDatabase, type ScratchDatabase } from '../../../test/support/scratchDatabase.ts'
import { accountsMigrations, createLedger, minor, type Accounts } from '../index.ts'

export interface StartedLedger {
  readonly scratch: ScratchDatabase
  readonly ledger: Accounts
  /** A key that was not used before, and somebody. */
  readonly keyed: () => { readonly key: string; readonly by: string }
  /** A measure, a scheme and a call, limited at the measure only. */
  readonly tree: (limit?: number) => Promise<{ readonly root: string; readonly scheme: string; readonly call: string }>
  /** The time that the ledger is told. */
  readonly clock: { now: Date }
}

/** A ledger on a database of its own. */
export async function startLedger(): Promise<StartedLedger> {
  const scratch = await scratchDatabase([rowsMigrations, accountsMigrations])
  const clock = { now: new Date('2026-11-01T00:00:00Z') }
  const ledger = createLedger({ database: scratch.database, now: () => clock.now, newId: randomUUID })
  let keys = 0
  let roots = 0
  const keyed = () => ({ key: `key-${++keys}`, by: 'tester' })
  return {
    scratch,
    ledger,
    keyed,
    clock,
    tree: async (limit = 1_000) => {
      const root = `measure-${++roots}`
      const scheme = `${root}/scheme`
      const call = `${scheme}/call`
      await ledger.open({ path: call, unit: 'HKD' })
      await ledger.limit({ ...keyed(), path: root, limit: minor(limit) })
      return { root, scheme, call }
    },
  }
}
