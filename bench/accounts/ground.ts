import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  accountsMigrations,
  createLedger,
  minor,
  type Accounts,
  type Ledger,
  type LedgerNeeds,
} from '#modules/accounts'
import { migrate, openDatabase, rowsMigrations, startPostgres, type Database } from '#platform/database'

export interface Ground {
  readonly url: string
  readonly database: Database
  readonly ledgerWith: (gathering: LedgerNeeds['gathering']) => Accounts
  readonly close: () => Promise<void>
}

/** A built-in PostgreSQL of its own with the ledger's tables; as it ships, so it waits for the disk at every commit. */
export async function ground(): Promise<Ground> {
  const home = mkdtempSync(join(tmpdir(), 'feilun-bench-'))
  const server = await startPostgres(home, randomBytes(12).toString('hex'))
  await migrate(server.url, [rowsMigrations, accountsMigrations])
  const database = openDatabase(server.url)
  return {
    url: server.url,
    database,
    ledgerWith: (gathering) =>
      createLedger({
        database,
        now: () => new Date(),
        newId: randomUUID,
        ...(gathering === undefined ? {} : { gathering }),
      }),
    close: async () => {
      await database.close()
      await server.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

export const ample = minor(1_000_000_000_000)

/** A measure with a limit, schemes and calls without, and awards: measure → scheme → call → award. Gives the paths of the awards. */
export async function honestTree(ledger: Ledger, measure: string, awards: number): Promise<readonly string[]> {
  const paths = Array.from(
    { length: awards },
    (_, at) => `${measure}/scheme-${at % 5}/call-${at % 20}/award-${String(at).padStart(5, '0')}`,
  )
  for (const path of paths) await ledger.open({ path, unit: 'HKD' })
  await ledger.limit({ key: `limit ${measure}`, by: 'bench', path: measure, limit: ample })
  return paths
}
