/**
 * Ours with everything on beside the peer as it comes and a bare pass-through, before the same provider, interleaved; then how much later the first
 * token comes than without anybody between; `soak MINUTES` asks for so long and looks at the memory. `npm run bench -- gateway [SECONDS ROUNDS]`.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startPostgres } from '#platform/database'
import { chatUrl, startProgram, type Contestant } from './contestant.ts'
import { measure, median, type Figures } from './measure.ts'
import { startOurs } from './ours.ts'
import { startPortkey } from './portkey.ts'
import { soak } from './soak.ts'

const [first = '10', second = '3'] = process.argv.slice(2)
const isSoak = first === 'soak'
const seconds = isSoak ? 10 : Number(first)
const rounds = isSoak ? 0 : Number(second)
const connections = 50
const forms = ['json', 'sse'] as const

const home = mkdtempSync(join(tmpdir(), 'feilun-bench-'))
const postgres = await startPostgres(home, randomBytes(12).toString('hex'))
const upstream = await startProgram('upstream.ts')
const ours = await startOurs(postgres.url, join(home, 'node'), upstream.port)
const loads = () =>
  loadavg()
    .map((each) => each.toFixed(1))
    .join(' ')
const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN

const end = async (others: readonly { readonly stop: () => Promise<void> }[]) => {
  for (const { stop } of [ours, ...others, upstream]) await stop()
  await postgres.stop()
  rmSync(home, { recursive: true, force: true })
  process.channel?.unref()
}

console.log(`load average ${loads()}, ${connections} connections`)
if (isSoak) {
  const { grownMb, line } = await soak(ours, connections, Number(second))
  await end([])
  console.log(`bench gateway: ${line} grown_mb=${grownMb.toFixed(0)}`)
} else {
  const program = await startProgram('bare.ts', String(upstream.port))
  const headers = { authorization: 'Bearer bench' }
  const bare: Contestant = { name: 'bare', url: chatUrl(program.port), headers, pid: program.pid, stop: program.stop }
  const portkey = await startPortkey(resolve('.feilun/bench-peer-gateway'), upstream.port)
  const direct: Contestant = {
    name: 'direct',
    url: chatUrl(upstream.port),
    headers,
    pid: upstream.pid,
    stop: async () => {},
  }
  const contestants = [bare, portkey, ours]

  const taken = new Map<string, Figures[]>()
  for (const each of contestants) for (const form of forms) await measure(each, form, connections, 2)
  for (let round = 0; round < rounds; round++)
    for (const form of forms)
      for (const each of contestants) {
        const key = `${form} ${each.name}`
        const figures = await measure(each, form, connections, seconds)
        taken.set(key, [...(taken.get(key) ?? []), figures])
      }
  const of = (form: string, name: string, pick: (figures: Figures) => number): number =>
    median((taken.get(`${form} ${name}`) ?? []).map(pick))
  const failed = [...taken.values()].flat().reduce((sum, each) => sum + each.failed, 0)
  for (const form of forms)
    for (const { name } of contestants) {
      const range = (taken.get(`${form} ${name}`) ?? []).map(({ perSecond }) => Math.round(perSecond)).join(', ')
      console.log(
        `${form.padEnd(4)} ${name.padEnd(8)} ${of(form, name, ({ perSecond }) => perSecond)
          .toFixed(0)
          .padStart(6)}/s (${range}), ` +
          `CPU ${of(form, name, ({ cpuUsPerRequest }) => cpuUsPerRequest).toFixed(0)} µs, ` +
          `p50 ${of(form, name, ({ total }) => quantile(total, 0.5)).toFixed(1)} ms, p99 ${of(form, name, ({ total }) => quantile(total, 0.99)).toFixed(1)} ms, ` +
          `${of(form, name, ({ memoryMb }) => memoryMb).toFixed(0)} MB`,
      )
    }

  // One at a time: what stands between is then all that is added.
  const firstByte = new Map<string, number[]>()
  for (let round = 0; round < Math.max(1, rounds); round++)
    for (const each of [direct, ...contestants]) {
      const { firstByte: times } = await measure(each, 'sse', 1, Math.min(3, seconds))
      firstByte.set(each.name, [...(firstByte.get(each.name) ?? []), quantile(times, 0.5)])
    }
  const added = (name: string) => median(firstByte.get(name) ?? []) - median(firstByte.get('direct') ?? [])
  for (const { name } of contestants)
    console.log(`first token of ${name}: ${added(name).toFixed(2)} ms later than without`)
  console.log(`load average ${loads()}`)
  await end([program, portkey])
  const ratio = (form: 'json' | 'sse') =>
    (of(form, 'ours', ({ perSecond }) => perSecond) / of(form, 'portkey', ({ perSecond }) => perSecond)).toFixed(2)
  console.log(
    `bench gateway: json_per_s=${of('json', 'ours', ({ perSecond }) => perSecond).toFixed(0)} sse_per_s=${of('sse', 'ours', ({ perSecond }) => perSecond).toFixed(0)} ` +
      `json_cpu_us=${of('json', 'ours', ({ cpuUsPerRequest }) => cpuUsPerRequest).toFixed(0)} sse_cpu_us=${of('sse', 'ours', ({ cpuUsPerRequest }) => cpuUsPerRequest).toFixed(0)} ` +
      `json_x_portkey=${ratio('json')} sse_x_portkey=${ratio('sse')} added_first_token_ms=${added('ours').toFixed(2)} failed=${failed}`,
  )
}
