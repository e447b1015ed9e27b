/**
 * The pages of those who decide, over HTTP, with ten thousand cases and twenty people signed in, each of whom opens the next page as soon as
 * they have the last; then as people read, one page a second. Last the register of all cases, with the memory that the server takes for it.
 * `npm run bench -- work [SECONDS]`.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createIdentity, type Role } from '#modules/identity'
import { openDatabase, startPostgres } from '#platform/database'
import { startProduct } from '../../test/browser/support/product.ts'
import { seedCases, seedClosed } from '../casework/seed.ts'
import { cookieByLink } from '../kill/product/browsing.ts'
import { flatOut, quantile, reading, type Ask, type Load } from '../pages/load.ts'

const seconds = Number(process.argv[2] ?? 10)
const users = 20
const schemes = ['smart-teaching-grant', 'ai-course-organisers', 'embodied-ai-research-programme']

const home = mkdtempSync(join(tmpdir(), 'feilun-bench-'))
const server = await startPostgres(home, randomBytes(12).toString('hex'))
const product = await startProduct({ DATABASE_URL: server.url, NODE_ENV: 'production', FEILUN_WORKER: 'false' })
const database = openDatabase(server.url)
const identity = createIdentity({
  database,
  now: () => new Date(),
  random: randomBytes,
  newId: randomUUID,
  mail: { send: async () => {} },
  origin: () => product.origin,
})
const invited = async (role: Role) => {
  const { person, link } = await identity.inviteAsOperator({ name: `Bench ${role}`, grants: [{ role }] })
  return { person, cookie: await cookieByLink(product.origin, link.path) }
}
const officer = await invited('programme-officer')
const approver = await invited('approver')
const auditor = await invited('auditor')
const reviewer = await invited('reviewer')
await seedCases(database, { cases: 10_000, schemes, reviewers: [reviewer.person, officer.person] })

const as = ({ cookie }: { readonly cookie: string }, ...paths: readonly string[]): readonly Ask[] =>
  paths.map((path) => ({ url: product.origin + path, cookie }))
const lists: readonly Ask[] = [
  ...as(
    officer,
    '/work',
    '/work?overdue=yes',
    `/work?scheme=${schemes[1]}`,
    '/work?stage=review',
    '/payments',
    '/accounts',
  ),
  ...as(approver, '/work', `/work?scheme=${schemes[0]}`, '/payments'),
  ...as(auditor, '/work', '/accounts'),
  ...as(reviewer, '/work'),
]

const told = ({ times, perSecond, failed }: Load) =>
  `${perSecond.toFixed(0)}/s, p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms, failed ${failed}`
const loads = (): string =>
  loadavg()
    .map((each) => each.toFixed(1))
    .join(' ')

console.log(`load average ${loads()}`)
await flatOut(lists, users, 2)
for (const list of lists) {
  const one = await flatOut([list], 1, 1)
  console.log(`${list.url.slice(product.origin.length).padEnd(40)} alone: ${told(one)}`)
}
const flat = await flatOut(lists, users, seconds)
console.log(`20 people who never stop: ${told(flat)}`)
const read = await reading(lists, users, seconds)
console.log(`20 people reading, one page a second: ${told(read)}`)

await seedClosed(database, 90_000)
/** Of the server, in MB, as Linux counts it. */
async function memory(): Promise<number> {
  const metrics = await (await fetch(`${product.origin}/metrics`)).text()
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1]) / 1_048_576
}
const before = await memory()
let [most, bytes] = [before, 0]
const from = performance.now()
const register = await fetch(`${product.origin}/work/register.csv`, { headers: { cookie: auditor.cookie } })
if (register.status !== 200 || register.body === null) throw new Error(`The register was answered ${register.status}.`)
for await (const part of register.body) {
  bytes += part.length
  if (bytes % 64 === 0) most = Math.max(most, await memory())
}
most = Math.max(most, await memory())
const exported = (performance.now() - from) / 1_000
console.log(
  `register: ${(bytes / 1_048_576).toFixed(1)} MB in ${exported.toFixed(1)} s, memory ${before.toFixed(0)} MB before, ${most.toFixed(0)} MB at most`,
)
console.log(`load average ${loads()}`)
await database.close()
await product.stop()
await server.stop()
rmSync(home, { recursive: true, force: true })
console.log(
  `bench work: page_p95_ms=${quantile(flat.times, 0.95).toFixed(1)} reading_p95_ms=${quantile(read.times, 0.95).toFixed(1)} pages_per_s=${flat.perSecond.toFixed(0)} ` +
    `failed=${flat.failed + read.failed} export_s=${exported.toFixed(1)} export_rss_grown_mb=${(most - before).toFixed(0)}`,
)
process.channel?.unref()
