/**
 * npm run bench -- accounts [SECONDS ROUNDS]: holds a second on one hot account and on 1,000 accounts below one measure with a limit, beside the
 * statements of pgbench's simple-update, interleaved, on one PostgreSQL with the same number of connections; then 200 clients after the last 10 places.
 */
import { randomUUID } from 'node:crypto'
import { loadavg } from 'node:os'
import { minor } from '#modules/accounts'
import { clients, median, quantile, told, type Done } from './clients.ts'
import { ground, honestTree } from './ground.ts'
import { simpleUpdate } from './simpleUpdate.ts'

/** As many as the product's pool has. */
const connections = 12
const many = 200
const seconds = Number(process.argv[2] ?? 6)
const rounds = Number(process.argv[3] ?? 3)

console.log(
  `load average ${loadavg()
    .map((each) => each.toFixed(1))
    .join(' ')}`,
)
const { url, ledgerWith, close } = await ground()
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
    `simple_update_per_s=${rate('simple-update').toFixed(0)} simple_update_p99_ms=${ms('simple-update', 0.99)}`,
)
process.channel?.unref()
