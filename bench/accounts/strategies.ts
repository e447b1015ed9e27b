/**
 * npm run bench -- accounts strategies [SECONDS ROUNDS]: how holds under one limited measure can be kept from waiting for each other. `alone` is one
 * transaction for each hold with locks from the root down; `shards` is the same on sixteen measures that share out the limit, which is also as fast as
 * slices of a limit kept by each process could be, since every hold is written down all the same; `together` is group commit
 * of at most so many.
 */
import { randomUUID } from 'node:crypto'
import { minor, type Ledger } from '#modules/accounts'
import { clients, median, quantile, type Done } from './clients.ts'
import { ample, ground, honestTree } from './ground.ts'

const shardCount = 16

export async function strategies(seconds: number, rounds: number): Promise<void> {
  const { database, ledgerWith, close } = await ground()
  // Over the pool instead of a transaction: each movement is a statement of its own.
  const alone = ledgerWith(undefined).within(database)
  const [hot = ''] = await honestTree(alone, 'hot', 1)
  const spread = await honestTree(alone, 'spread', 1_000)
  const limited = await honestTree(alone, 'limited', 1_000)
  const levels = new Set(
    limited.flatMap((path) => [path.split('/').slice(0, 2).join('/'), path.split('/').slice(0, 3).join('/')]),
  )
  for (const path of levels) await alone.limit({ key: `limit ${path}`, by: 'bench', path, limit: ample })
  const shards: string[] = []
  for (let shard = 0; shard < shardCount; shard += 1) shards.push(...(await honestTree(alone, `shard-${shard}`, 63)))

  const any = (paths: readonly string[]) => paths[Math.floor(Math.random() * paths.length)] ?? ''
  const holds = (ledger: Ledger, path: () => string) => () =>
    ledger.hold({ key: randomUUID(), by: 'bench', path: path(), amount: minor(100) })
  const together = (most: number) => ledgerWith({ most, lanes: 4 })
  const ways: Record<string, () => Promise<unknown>> = {
    'alone, hot': holds(alone, () => hot),
    'alone, spread': holds(alone, () => any(spread)),
    'alone, shards': holds(alone, () => any(shards)),
  }
  for (const most of [16, 128, 512]) {
    const ledger = together(most)
    ways[`together ${most}, hot`] = holds(ledger, () => hot)
    ways[`together ${most}, spread`] = holds(ledger, () => any(spread))
  }
  ways['together 128, shards'] = holds(together(128), () => any(shards))
  const servers = [together(128), together(128)] as const
  let turn = 0
  ways['two servers, together 128, spread'] = () => holds(servers[(turn += 1) % 2 === 0 ? 0 : 1], () => any(spread))()
  ways['together 128, every level limited'] = holds(together(128), () => any(limited))

  for (const count of [12, 200]) {
    const found = new Map<string, Done[]>()
    for (let round = 0; round < rounds; round += 1)
      for (const [name, act] of Object.entries(ways))
        found.set(name, [...(found.get(name) ?? []), await clients(count, seconds, act)])
    for (const [name, done] of found) {
      const perSecond = done.map((one) => one.perSecond)
      const p99 = median(done.map(({ times }) => quantile(times, 0.99)))
      console.log(
        `${String(count).padStart(3)} clients  ${name.padEnd(36)} ${median(perSecond).toFixed(0).padStart(6)}/s ` +
          `(${Math.min(...perSecond).toFixed(0)}–${Math.max(...perSecond).toFixed(0)})  p99 ${p99.toFixed(1)} ms`,
      )
    }
  }
  await close()
}
