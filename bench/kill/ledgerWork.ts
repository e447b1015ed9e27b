import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { accountsMigrations, createLedger, minor, type Accounts, type HoldView } from '#modules/accounts'
import { rowsMigrations, type Database } from '#platform/database'
import type { Act, Work } from './work.ts'

const ledgerOf = (database: Database): Accounts => createLedger({ database, now: () => new Date(), newId: randomUUID })

const accounts = Array.from({ length: 20 }, (_, at) => `measure/scheme-${at % 4}/call-${at}`)
const lineOf = ({ id, account, amount, settled, released, state }: HoldView): string =>
  [id, account, amount, settled, released, state].join(' ')

/** Decides from a key alone, so that whoever asks again asks for the same. */
const numberOf = (key: string): number => [...key].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 1_000_003, 7)

/** Holds, and then settles, settles in part, releases or leaves open. */
const actIn =
  (ledger: Accounts): Act =>
  async (key) => {
    const number = numberOf(key)
    const by = 'kill'
    const path = accounts[number % accounts.length] ?? ''
    const amount = minor(10 + (number % 90))
    const { id: hold, ...held } = await ledger.hold({ key: `${key} hold`, by, path, amount })
    switch (number % 5) {
      case 0:
        return lineOf({ id: hold, ...held })
      case 1:
        return lineOf(await ledger.release({ key: `${key} release`, by, hold }))
      case 2:
        return lineOf(await ledger.settle({ key: `${key} settle`, by, hold, amount: minor(7), rest: 'release' }))
      case 3:
        return lineOf(await ledger.settle({ key: `${key} settle`, by, hold, amount: minor(7), rest: 'keep' }))
      default:
        return lineOf(await ledger.settle({ key: `${key} settle`, by, hold, rest: 'keep' }))
    }
  }

/** What every hold has come to, read at once. */
async function linesOfHolds(database: Database): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; line: string }>`
    select h.id, concat_ws(' ', h.id, a.path, h.amount, h.settled, h.released, h.state) as line
    from accounts_hold h join accounts_account a on a.id = h.account`.execute(database.tables())
  return new Map(rows.map(({ id, line }) => [id, line]))
}

export const ledgerWork: Work = {
  migrations: [rowsMigrations, accountsMigrations],
  prepare: async (database) => {
    const ledger = ledgerOf(database)
    for (const path of accounts) await ledger.open({ path, unit: 'HKD' })
    await ledger.limit({ key: 'limit', by: 'kill', path: 'measure', limit: minor(1_000_000_000) })
    await ledger.limit({ key: 'limit 0', by: 'kill', path: 'measure/scheme-0', limit: minor(500_000_000) })
  },
  actor: (database) => actIn(ledgerOf(database)),
  faults: async (database, acknowledged) => {
    const ledger = ledgerOf(database)
    const faults = (await ledger.check()).map((fault) => JSON.stringify(fault))
    const times = new Map<string, number>()
    await ledger.eachTransfer('', async (transfers) => {
      for (const { key } of transfers) times.set(key, (times.get(key) ?? 0) + 1)
    })
    const lines = await linesOfHolds(database)
    const wanted = new Set(['limit', 'limit 0'])
    for (const [key, line] of acknowledged) {
      wanted.add(`${key} hold`)
      if (numberOf(key) % 5 === 1) wanted.add(`${key} release`)
      if (numberOf(key) % 5 > 1) wanted.add(`${key} settle`)
      const now = lines.get(line.split(' ')[0] ?? '')
      if (now !== line) faults.push(`${key} was acknowledged as ${line} and is ${now ?? 'lost'}`)
    }
    for (const key of wanted) if (times.get(key) !== 1) faults.push(`${key} is there ${times.get(key) ?? 0} times`)
    for (const key of times.keys()) if (!wanted.has(key)) faults.push(`${key} was never asked for`)
    return faults
  },
}
