import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '#platform/database'
import { booksOf, budgetOf, groundOf } from './ground.ts'
import { startNode } from './process.ts'
import { below, seeded } from './random.ts'

/** What a killing came to. */
export interface Killed {
  readonly seed: number
  /** Of which the end was acknowledged, and of which nobody knew. */
  readonly ended: number
  readonly unknown: number
  readonly faults: readonly string[]
}

/**
 * Kills a node with SIGKILL in the middle of calls that begin, run, end and are stored; starts another on the same folder, and looks whether what was acknowledged is there, once
 * and as it was, whether the unknown ones are settled by the rule, and whether nothing is held any more.
 */
export async function killOnce(url: string, seed: number): Promise<Killed> {
  const random = seeded(seed)
  const database = openDatabase(url)
  const ground = groundOf(database)
  const folder = mkdtempSync(join(tmpdir(), 'feilun-killed-'))
  const faults: string[] = []
  const worst = 100
  const caller = await budgetOf(ground, 'measure', 100_000)
  const acknowledged = new Map<string, number>()
  const begun = new Set<string>()
  const asked = new Map<string, number>()
  try {
    const node = await startNode({ url, folder, unknownAfterMs: 0 })
    /** One that calls again and again, until it is not answered any more. */
    const lane = async (): Promise<never> => {
      for (;;) {
        const id = randomUUID()
        if ((await node.call(id, caller, worst, 0)) !== 'in') continue
        begun.add(id)
        const cost = below(random, worst + 1)
        asked.set(id, cost)
        await node.end(id, { cost, outcome: 'answered', afterMs: below(random, 30) })
        acknowledged.set(id, cost)
        // While some of it is being moved into the store.
        if (random() < 0.05) void node.flush()
      }
    }
    for (let at = 0; at < 12; at += 1) void lane()
    await pause(150 + below(random, 600))
    await node.kill()
    const [ended, began] = [new Map(acknowledged), new Set(begun)]

    const next = await startNode({ url, folder, unknownAfterMs: 0 })
    const books = await booksOf(ground, caller)
    for (const [id, cost] of ended)
      if (books.costs.get(id) !== cost) faults.push(`${id} ended at ${cost} and is stored at ${books.costs.get(id)}`)
    let unknown = 0
    for (const id of began) {
      if (ended.has(id)) continue
      unknown += 1
      // Its end may have been on record without our hearing of it.
      const cost = books.costs.get(id)
      if (cost !== worst && cost !== asked.get(id)) faults.push(`${id}, of which nobody knew, is stored at ${cost}`)
    }
    const recorded = [...books.costs.values()].reduce((sum, cost) => sum + cost, 0)
    if (recorded !== books.settled) faults.push(`records come to ${recorded}, the ledger settled ${books.settled}`)
    if (books.held !== 0) faults.push(`${books.held} is still held`)
    if (books.overrun !== 0) faults.push(`${books.overrun} are an overrun`)
    await next.close()
    const left = existsSync(folder) ? readdirSync(folder) : []
    if (left.length > 0) faults.push(`${left.length} folders are left`)
    faults.push(...next.faults, ...(await ground.ledger.check()).map((fault) => JSON.stringify(fault)))
    return { seed, ended: ended.size, unknown, faults }
  } finally {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
