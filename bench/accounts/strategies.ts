/**
 * npm run bench -- accounts strategies [SECONDS ROUNDS]: how holds under one limited measure can be kept from waiting for each other. `alone` is one
 * transaction for each hold with locks from the root down; `shards` is the same on sixteen measures that share out the limit, which is also as fast as
 * slices of a limit kept by each process could be, since every hold is written down all the same; `together` is group commit with so many groups at once.
 */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { minor, type Accounts } from '#modules/accounts'
import { clients, median, quantile, told, type Done } from './clients.ts'
import { ample, ground, honestTree } from './ground.ts'

const shardCount = 16

export async function strategies(seconds: number, rounds: number): Promise<void> {
  const { database, ledgerWith, close } = await ground()
  const alone = ledgerWith({ most: 1, lanes: 12 })
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
  const holds = (ledger: Accounts, path: () => string) => () =>
    ledger.hold({ key: randomUUID(), by: 'bench', path: path(), amount: minor(100) })
  const together = (lanes: number) => ledgerWith({ most: 128, lanes })
  const ways: Record<string, () => Promise<unknown>> = {
    'alone, hot': holds(alone, () => hot),
    'alone, spread': holds(alone, () => any(spread)),
    'alone, shards': holds(alone, () => any(shards)),
  }
  for (const lanes of [1, 2, 4]) {
    const ledger = together(lanes)
    ways[`together ${lanes}, hot`] = holds(ledger, () => hot)
    ways[`together ${lanes}, spread`] = holds(ledger, () => any(spread))
    ways[`together ${lanes}, shards`] = holds(ledger, () => any(shards))
  }
  const servers = [together(1), together(1)] as const
  let turn = 0
  ways['two servers together 1, spread'] = () => holds(servers[(turn += 1) % 2 === 0 ? 0 : 1], () => any(spread))()
  ways['together 2, every level limited'] = holds(together(2), () => any(limited))

  for (const count of [12, 200]) {
    const found = new Map<string, Done[]>()
    for (let round = 0; round < rounds; round += 1)
      for (const [name, act] of Object.entries(ways))
        found.set(name, [...(found.get(name) ?? []), await clients(count, seconds, act)])
    for (const [name, done] of found) {
      const perSecond = done.map((one) => one.perSecond)
      const p99 = median(done.map(({ times }) => quantile(times, 0.99)))
      console.log(
        `${String(count).padStart(3)} clients  ${name.padEnd(32)} ${median(perSecond).toFixed(0).padStart(6)}/s ` +
          `(${Math.min(...perSecond).toFixed(0)}–${Math.max(...perSecond).toFixed(0)})  p99 ${p99.toFixed(1)} ms`,
      )
    }
  }

  const withKeys = together(2)
  const spreadTurn = holds(withKeys, () => any(spread))
  for (let round = 0; round < rounds; round += 1) {
    console.log(`without foreign keys  ${told(await clients(12, seconds, spreadTurn))}`)
    await sql`alter table accounts_hold add constraint bench_a foreign key (account) references accounts_account not valid`.execute(
      database.tables(),
    )
    await sql`alter table accounts_transfer add constraint bench_b foreign key (account) references accounts_account not valid`.execute(
      database.tables(),
    )
    await sql`alter table accounts_transfer add constraint bench_c foreign key (hold) references accounts_hold not valid`.execute(
      database.tables(),
    )
    console.log(`with foreign keys     ${told(await clients(12, seconds, spreadTurn))}`)
    await sql`alter table accounts_hold drop constraint bench_a`.execute(database.tables())
    await sql`alter table accounts_transfer drop constraint bench_b, drop constraint bench_c`.execute(database.tables())
  }
  await close()
}
