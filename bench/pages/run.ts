/**
 * Every page with 50 users for 10 s, three times, interleaved with a bare Node server that sends the same bytes uncompressed. Users open
 * the next page as soon as they have the last, which is far harsher than people are; a second round has each wait a second between
 * pages, as 50 people reading would.
 */
import { createServer } from 'node:http'
import { startProduct } from '../../test/browser/support/product.ts'
import { load, quantile } from './load.ts'
import { readers } from './readers.ts'

const paths = [
  '/',
  '/stand',
  '/blueprint',
  '/blueprint/ai-training-for-all',
  '/blueprint/promises',
  '/schemes',
  '/sources',
]
const users = 50
const seconds = Number(process.argv[2] ?? 10)

const product = await startProduct({ NODE_ENV: 'production' })
const bodies = new Map<string, string>()
for (const path of paths) bodies.set(path, await (await fetch(product.origin + path)).text())
const bare = createServer((request, response) =>
  response.setHeader('content-type', 'text/html; charset=utf-8').end(bodies.get(request.url ?? '/')),
)
await new Promise<void>((ready) => bare.listen(0, '127.0.0.1', ready))
const address = bare.address()
const bareOrigin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`

const of = (origin: string) => paths.map((path) => origin + path)
await load(of(product.origin), users, 2)
const ours: Awaited<ReturnType<typeof load>>[] = []
const peers: Awaited<ReturnType<typeof load>>[] = []
for (let round = 1; round <= 3; round++) {
  ours.push(await load(of(product.origin), users, seconds))
  peers.push(await load(of(bareOrigin), users, seconds))
  for (const [name, one] of [
    ['feilun', ours.at(-1)],
    ['bare node', peers.at(-1)],
  ] as const) {
    if (one)
      console.log(
        `round ${round} ${name}: ${one.perSecond.toFixed(0)} pages/s, p50 ${quantile(one.times, 0.5).toFixed(1)} ms, p99 ${quantile(one.times, 0.99).toFixed(1)} ms, failed ${one.failed}`,
      )
  }
}
const reading = await readers(of(product.origin), users, seconds)
console.log(
  `50 people reading (one page a second each): p50 ${quantile(reading.times, 0.5).toFixed(1)} ms, p99 ${quantile(reading.times, 0.99).toFixed(1)} ms`,
)
const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
await product.stop()
bare.close()
const flatOut = {
  p50: median(ours.map(({ times }) => quantile(times, 0.5))),
  p99: median(ours.map(({ times }) => quantile(times, 0.99))),
}
console.log(
  `bench pages: reading_p50_ms=${quantile(reading.times, 0.5).toFixed(1)} reading_p99_ms=${quantile(reading.times, 0.99).toFixed(1)} ` +
    `flat_out_p50_ms=${flatOut.p50.toFixed(1)} flat_out_p99_ms=${flatOut.p99.toFixed(1)} pages_per_s=${median(ours.map((o) => o.perSecond)).toFixed(0)} ` +
    `bare_p99_ms=${median(peers.map(({ times }) => quantile(times, 0.99))).toFixed(1)} bare_pages_per_s=${median(peers.map((o) => o.perSecond)).toFixed(0)} ` +
    `failed=${ours.reduce((sum, one) => sum + one.failed, 0)}`,
)
process.channel?.unref()
