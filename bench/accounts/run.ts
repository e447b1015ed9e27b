/**
 * npm run bench -- accounts [SECONDS ROUNDS]: holds a second on one hot account and on 1,000 accounts below one measure with a limit, beside the
 * statements of pgbench's simple-update, interleaved, on one PostgreSQL with the same number of connections; then 200 clients after the last 10 places, and
 * an export. `npm run bench -- accounts strategies [SECONDS ROUNDS]` compares ways of keeping holds from waiting for each other.
 */
import { randomUUID } from 'node:crypto'
import { loadavg } from 'node:os'
import { sql } from 'kysely'
import { minor } from '#modules/accounts'
import { clients, median, quantile, told, type Done } from './clients.ts'
import { ground, honestTree } from './ground.ts'
import { exportOf } from './exporting.ts'
import { raceForPlaces } from './race.ts'
import { simpleUpdate } from './simpleUpdate.ts'
import { strategies } from './strategies.ts'

/** As many as the product's pool has. */
const connections = 12
const many = 200
const isStrategies = process.argv[2] === 'strategies'
const [seconds = 6, rounds = 3] = process.argv.slice(isStrategies ? 3 : 2).map(Number)
if (isStrategies) {
  await strategies(seconds, rounds)
  process.exit(0)
}

console.log(
  `load average ${loadavg()
    .map((each) => each.toFixed(1))
    .join(' ')}`,
)
const { url, database, ledgerWith, close } = await ground()
const ledger = ledgerWith(undefined)
const [hot = ''] = await honestTree(ledger, 'hot', 1)
const spread = await honestTree(ledger, 'spread', 1_000)
const peer = await simpleUpdate(url, connections, 10)

const hold = (path: string) => ledger.hold({ key: randomUUID(), by: 'bench', path, amount: minor(100) })
const onHot = () => hold(hot)
const onSpread = () => hold(spread[Math.floor(Math.random() * spread.length)] ?? '')

const kinds = {
  'simple-update': () => clients(connections, seconds, peer.turn),
  spread: () => clients(connections, seconds, onSpread),
  'spread, 200 clients': () => clients(many, seconds, onSpread),
  hot: () => clients(connections, seconds, onHot),
  'hot, 200 clients': () => clients(many, seconds, onHot),
} as const
type Kind = keyof typeof kinds
const names: readonly Kind[] = ['simple-update', 'spread', 'spread, 200 clients', 'hot', 'hot, 200 clients']
const found: Record<Kind, Done[]> = {
  'simple-update': [],
  spread: [],
  'spread, 200 clients': [],
  hot: [],
  'hot, 200 clients': [],
}
await clients(connections, 1, peer.turn)
await clients(connections, 1, onSpread)
for (let round = 1; round <= rounds; round += 1)
  for (const name of names) {
    const done = await kinds[name]()
    found[name].push(done)
    console.log(`round ${round}  ${name.padEnd(20)} ${told(done)}`)
  }
await peer.close()

const race = await raceForPlaces([ledger, ledgerWith(undefined)], database, many, 10)
console.log(`race of ${many} for 10 places: ${race.held} held, ${race.refused} told that none is left`)
const small = await exportOf(ledger, 10_000)
const large = await exportOf(ledger, 100_000)
for (const { lines, seconds: took, grewMb } of [small, large])
  console.log(
    `export of ${lines - 1} transfers: ${took.toFixed(1)} s, resident memory grew by ${grewMb.toFixed(0)} MB at most`,
  )
const begun = performance.now()
const faults = await ledger.check()
const checked = (performance.now() - begun) / 1_000
const { rows } = await sql<{ n: number }>`select count(*) as n from accounts_transfer`.execute(database.tables())
console.log(`check of ${rows[0]?.n} transfers: ${faults.length} faults in ${checked.toFixed(1)} s`)
await close()
console.log(
  `load average ${loadavg()
    .map((each) => each.toFixed(1))
    .join(' ')}`,
)

const rate = (name: Kind) => median(found[name].map(({ perSecond }) => perSecond))
const ms = (name: Kind, q: number) => median(found[name].map(({ times }) => quantile(times, q))).toFixed(1)
const share = (name: Kind) =>
  median(found[name].map(({ perSecond }, at) => perSecond / (found['simple-update'][at]?.perSecond ?? 0)))
console.log(
  `bench accounts: spread_per_s=${rate('spread').toFixed(0)} spread_share=${share('spread').toFixed(2)} spread_p50_ms=${ms('spread', 0.5)} ` +
    `spread_p99_ms=${ms('spread', 0.99)} spread200_per_s=${rate('spread, 200 clients').toFixed(0)} ` +
    `hot_per_s=${rate('hot').toFixed(0)} hot_share=${share('hot').toFixed(2)} hot_p50_ms=${ms('hot', 0.5)} hot_p99_ms=${ms('hot', 0.99)} ` +
    `hot200_per_s=${rate('hot, 200 clients').toFixed(0)} hot200_p99_ms=${ms('hot, 200 clients', 0.99)} ` +
    `simple_update_per_s=${rate('simple-update').toFixed(0)} simple_update_p99_ms=${ms('simple-update', 0.99)} ` +
    `race_held=${race.held} race_refused=${race.refused} export_100k_s=${large.seconds.toFixed(1)} export_100k_grew_mb=${large.grewMb.toFixed(0)} ` +
    `check_s=${checked.toFixed(1)} faults=${faults.length}`,
)
process.channel?.unref()
