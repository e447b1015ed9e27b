/**
 * Ten thousand cases in a queue with twenty people who ask for a page after page: officers, approvers and an auditor with filters and next
 * pages, sums by stage and workloads; reviewers with their own lists. Then a register of 100,000 lines, with how much memory it takes.
 * The lists are asked of the domain; a page adds its drawing. `npm run bench -- casework [SECONDS]`.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { caseworkMigrations, createReview, mine } from '#modules/casework'
import {
  actingFor,
  holdersOf,
  identityMigrations,
  personId,
  settingsOf,
  type Actor,
  type Grant,
} from '#modules/identity'
import { migrate, openDatabase, rowsMigrations, startPostgres } from '#platform/database'
import { explained } from './explained.ts'
import { seedCases, seedClosed } from './seed.ts'

const seconds = Number(process.argv[2] ?? 10)
const users = 20
const schemes = ['school-grant', 'training-call', 'research-award', 'shop-course', 'computing-time']

const home = mkdtempSync(join(tmpdir(), 'feilun-bench-'))
const server = await startPostgres(home, randomBytes(12).toString('hex'))
await migrate(server.url, [rowsMigrations, identityMigrations, caseworkMigrations])
const database = openDatabase(server.url)

const personOf = (...grants: readonly Grant[]): Actor => ({
  person: personId(randomUUID()),
  name: 'bench',
  grants,
  mandates: [],
  method: 'passkey',
})
const reviewers = Array.from({ length: 30 }, () => personOf({ role: 'reviewer' }))
const officers = schemes.map((scheme) => personOf({ role: 'programme-officer', scheme }))
const everything = personOf({ role: 'programme-officer' })
const approver = personOf({ role: 'approver' })
const auditor = personOf({ role: 'auditor' })

const never = (): never => {
  throw new Error('The bench asks for lists only.')
}
const review = createReview({
  database,
  now: () => new Date(),
  newId: randomUUID,
  random: (bytes) => randomBytes(bytes),
  identity: {
    as: (actor, work) => database.within(settingsOf(actor), work),
    partyView: () => Promise.resolve(new Map()),
    logRead: () => Promise.resolve(),
  },
  packs: { current: never, at: never },
  tell: () => Promise.resolve(),
  people: { holding: holdersOf, actingFor },
  actOn: never,
  view: never,
})

type Ask = () => Promise<unknown>
/** A list, then its next page, as somebody would read on. */
const paging = (actor: Actor, filter: Parameters<typeof review.queue>[1]): readonly Ask[] => {
  let after: string | undefined
  return [
    async () => {
      after = (await review.queue(actor, filter)).next
    },
    async () => {
      after = (await review.queue(actor, after === undefined ? filter : { ...filter, after })).next
    },
  ]
}
const asks: readonly Ask[] = [
  ...officers.flatMap((officer, place) => paging(officer, place % 2 === 0 ? mine('programme-officer') : {})),
  ...paging(everything, {}),
  ...paging(everything, { scheme: 'research-award', ...mine('programme-officer') }),
  ...paging(everything, { stage: 'review' }),
  ...paging(everything, { overdue: true }),
  ...paging(approver, mine('approver')),
  ...paging(auditor, { scheme: 'school-grant', stage: 'decision', overdue: true }),
  ...[...officers, everything, approver, auditor].map((actor) => () => review.counts(actor)),
  ...reviewers
    .slice(0, 10)
    .flatMap((actor) => [() => review.own(actor, {}), () => review.own(actor, { overdue: true })]),
  () =>
    review.workload(
      everything,
      reviewers.map(({ person }) => person),
    ),
]

const quantile = (times: readonly number[], q: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))] ?? 0

/** Twenty people who each ask for one thing after another, with or without a second to read it. */
async function crowd(pause: number): Promise<readonly number[]> {
  const times: number[] = []
  const end = performance.now() + seconds * 1_000
  await Promise.all(
    Array.from({ length: users }, async (_, number) => {
      await wait((number * pause) / users)
      for (let turn = number * 3; performance.now() < end; turn++) {
        const began = performance.now()
        await asks[turn % asks.length]?.()
        times.push(performance.now() - began)
        if (pause > 0) await wait(pause)
      }
    }),
  )
  return times
}

const told = (times: readonly number[]): string =>
  `${(times.length / seconds).toFixed(0)}/s, p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms, p99 ${quantile(times, 0.99).toFixed(1)} ms`

console.log(
  `load average ${loadavg()
    .map((each) => each.toFixed(1))
    .join(' ')}`,
)
const began = performance.now()
await seedCases(database, { cases: 10_000, schemes, reviewers: reviewers.map(({ person }) => person) })
console.log(`10,000 cases made in ${((performance.now() - began) / 1_000).toFixed(1)} s`)
for (const line of await explained(database, everything, reviewers[0] ?? everything)) console.log(line)

await crowd(0)
const flat = await crowd(0)
console.log(`20 people who never stop: ${told(flat)}`)
const reading = await crowd(1_000)
console.log(`20 people reading, one thing a second: ${told(reading)}`)

await seedClosed(database, 90_000)
const memory = () => process.memoryUsage().rss / 1_048_576
const before = memory()
let [most, bytes, lines] = [before, 0, -1]
const from = performance.now()
await review.register(auditor, {}, async (text) => {
  bytes += Buffer.byteLength(text)
  lines += text.split('\r\n').length - 1
  most = Math.max(most, memory())
  await wait(0) // As to a socket: what is written is let go.
})
const exported = (performance.now() - from) / 1_000
console.log(
  `register: ${lines} lines, ${(bytes / 1_048_576).toFixed(1)} MB in ${exported.toFixed(1)} s, memory ${before.toFixed(0)} MB before, ${most.toFixed(0)} MB at most`,
)
const flatAfter = await crowd(0)
console.log(`20 people who never stop, 100,000 cases: ${told(flatAfter)}`)
console.log(
  `load average ${loadavg()
    .map((each) => each.toFixed(1))
    .join(' ')}`,
)

await database.close()
await server.stop()
rmSync(home, { recursive: true, force: true })
console.log(
  `bench casework: queue_p95_ms=${quantile(flat, 0.95).toFixed(1)} reading_p95_ms=${quantile(reading, 0.95).toFixed(1)} ` +
    `queue_100k_p95_ms=${quantile(flatAfter, 0.95).toFixed(1)} lists_per_s=${(flat.length / seconds).toFixed(0)} ` +
    `export_rows=${lines} export_s=${exported.toFixed(1)} export_rss_grown_mb=${(most - before).toFixed(0)}`,
)
process.channel?.unref()
