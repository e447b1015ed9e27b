import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#platform/database'
import { groundOf } from './ground.ts'
import { oneSeed, type SeedOutcome } from './oneSeed.ts'
import { startNode } from './process.ts'

/** Runs seeds, one after the other, on two processes over one database. @returns what each came to; the last thing looked at is the whole ledger */
export async function runSeeds(
  url: string,
  seeds: readonly number[],
  told: (outcome: SeedOutcome) => void = () => {},
): Promise<{ readonly outcomes: readonly SeedOutcome[]; readonly faults: readonly string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'feilun-budgets-'))
  const database = openDatabase(url)
  const ground = groundOf(database)
  const start = () => startNode({ url, folder, unknownAfterMs: 0 })
  const nodes = [await start(), await start()] as const
  const outcomes: SeedOutcome[] = []
  try {
    for (const seed of seeds) {
      const outcome = await oneSeed(ground, nodes, seed)
      outcomes.push(outcome)
      told(outcome)
    }
    await Promise.all(nodes.map((node) => node.close()))
    const faults = [
      ...nodes.flatMap((node) => node.faults),
      ...(await ground.ledger.check()).map((fault) => JSON.stringify(fault)),
    ]
    const { held } = await ground.ledger.account('models')
    if (held !== 0) faults.push(`${held} is still held`)
    return { outcomes, faults }
  } finally {
    await Promise.all(nodes.map((node) => node.kill()))
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
