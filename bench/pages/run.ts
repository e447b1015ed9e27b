/**
 * Pages with 50 users. First each alone, with the server's CPU time for one, which other work on the machine changes far less than it
 * changes how long one waits. Then users who open the next page as soon as they have the last, which is far harsher than people are:
 * three times, interleaved with a bare Node server that sends the same bytes uncompressed. Then what is worked out for one person, in
 * the same way. Last 50 people reading, who open something once a second: pages with results among them, then results alone.
 */
import { createServer } from 'node:http'
import { loadavg } from 'node:os'
import { startProduct } from '../../test/browser/support/product.ts'
import { computedOf, pagesOf } from './asks.ts'
import { alone, flatOut, quantile, reading, type Ask, type Load } from './load.ts'

const users = 50
const seconds = Number(process.argv[2] ?? 10)

const product = await startProduct({ NODE_ENV: 'production' })
const paths = await pagesOf(product.origin)
const { results, decisions } = await computedOf(product.origin)

const bodies = new Map<string, string>()
for (const path of paths) bodies.set(path, await (await fetch(product.origin + path)).text())
const bare = createServer((request, response) =>
  response.setHeader('content-type', 'text/html; charset=utf-8').end(bodies.get(request.url ?? '/')),
)
await new Promise<void>((ready) => bare.listen(0, '127.0.0.1', ready))
const address = bare.address()
const bareOrigin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`

const of = (origin: string): readonly Ask[] => paths.map((path) => ({ url: origin + path }))
const pages = of(product.origin)

/** Seconds of CPU that the server has used, all its threads together. */
async function cpuSeconds(): Promise<number> {
  const metrics = await (await fetch(`${product.origin}/metrics`)).text()
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(metrics)?.[1])
}
async function withCpu(run: () => Promise<Load>): Promise<Load & { readonly cpu: number }> {
  const before = await cpuSeconds()
  const load = await run()
  return { ...load, cpu: (((await cpuSeconds()) - before) * 1_000) / load.times.length }
}
const told = ({ times, perSecond, failed }: Load) =>
  `${perSecond.toFixed(0)}/s, p50 ${quantile(times, 0.5).toFixed(1)} ms, p99 ${quantile(times, 0.99).toFixed(1)} ms, failed ${failed}`
const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
const medianOf = (loads: readonly Load[], q: number) => median(loads.map(({ times }) => quantile(times, q)))

console.log(
  `load average ${loadavg()
    .map((each) => each.toFixed(1))
    .join(' ')}`,
)
await flatOut([...pages, results, decisions], users, 2)
for (const ask of [...pages, results, decisions]) {
  const load = await withCpu(() => alone(ask, 200))
  const name = `${ask.sends === undefined ? 'GET ' : 'POST'} ${ask.url.slice(product.origin.length)}`
  console.log(`${name.padEnd(60)} cpu ${load.cpu.toFixed(2)} ms, p50 ${quantile(load.times, 0.5).toFixed(1)} ms`)
}

const ours: (Load & { readonly cpu: number })[] = []
const peers: Load[] = []
for (let round = 1; round <= 3; round++) {
  const one = await withCpu(() => flatOut(pages, users, seconds))
  const peer = await flatOut(of(bareOrigin), users, seconds)
  console.log(
    `round ${round} feilun: ${told(one)}, cpu ${one.cpu.toFixed(2)} ms each\nround ${round} bare node: ${told(peer)}`,
  )
  ours.push(one)
  peers.push(peer)
}
const computed = await withCpu(() => flatOut([results, decisions], users, seconds))
console.log(`results and decisions, flat out: ${told(computed)}, cpu ${computed.cpu.toFixed(2)} ms each`)
const read = await reading([...pages, results, decisions], users, seconds)
console.log(`50 people reading, results among it: ${told(read)}`)
const readResults = await reading([results], users, seconds)
console.log(`50 people, each for results once a second: ${told(readResults)}`)
console.log(
  `load average ${loadavg()
    .map((each) => each.toFixed(1))
    .join(' ')}`,
)
await product.stop()
bare.close()
console.log(
  `bench pages: reading_p50_ms=${quantile(read.times, 0.5).toFixed(1)} reading_p99_ms=${quantile(read.times, 0.99).toFixed(1)} ` +
    `results_p99_ms=${quantile(readResults.times, 0.99).toFixed(1)} ` +
    `flat_out_p50_ms=${medianOf(ours, 0.5).toFixed(1)} flat_out_p99_ms=${medianOf(ours, 0.99).toFixed(1)} ` +
    `pages_per_s=${median(ours.map((o) => o.perSecond)).toFixed(0)} cpu_ms_per_page=${median(ours.map(({ cpu }) => cpu)).toFixed(2)} ` +
    `computed_per_s=${computed.perSecond.toFixed(0)} cpu_ms_per_computed=${computed.cpu.toFixed(2)} ` +
    `bare_p99_ms=${medianOf(peers, 0.99).toFixed(1)} bare_pages_per_s=${median(peers.map((o) => o.perSecond)).toFixed(0)} ` +
    `failed=${[...ours, computed, read, readResults].reduce((sum, one) => sum + one.failed, 0)}`,
)
process.channel?.unref()
