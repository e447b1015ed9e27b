import { journalCsv, minor, type Accounts } from '#modules/accounts'

/** What an export took. */
export interface Exported {
  readonly lines: number
  readonly seconds: number
  /** How far the process grew at most while it went on, in MB of resident memory. */
  readonly grewMb: number
}

const megabyte = 1_048_576

async function exported(ledger: Accounts, path: string): Promise<Exported> {
  const before = process.memoryUsage.rss()
  let peak = before
  let lines = 0
  const begun = performance.now()
  for await (const chunk of journalCsv(ledger, path)) {
    lines += String(chunk).split('\n').length - 1
    peak = Math.max(peak, process.memoryUsage.rss())
  }
  return { lines, seconds: (performance.now() - begun) / 1_000, grewMb: (peak - before) / megabyte }
}

/** Exports a journal of so many transfers, once to warm up and then again. */
export async function exportOf(ledger: Accounts, transfers: number): Promise<Exported> {
  const path = `export-${transfers}/scheme/call`
  await ledger.open({ path, unit: 'HKD' })
  for (let made = 0; made < transfers; made += 1_000)
    await Promise.all(
      Array.from({ length: Math.min(1_000, transfers - made) }, (_, at) =>
        ledger.hold({ key: `${path} ${made + at}`, by: 'bench', path, amount: minor(100) }),
      ),
    )
  await exported(ledger, path)
  return exported(ledger, path)
}
