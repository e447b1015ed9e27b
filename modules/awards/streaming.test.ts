import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createAwards } from './createAwards.ts'
import { awardsCsv } from './exports/awardsCsv.ts'
import { releaseOf } from './exports/openContracting.ts'
import { streamedJson } from './exports/streamed.ts'
import { grantOf } from './exports/threeSixtyGiving.ts'
import { startAwards, type World } from './testing/startAwards.ts'

/** 100,000 for a measurement: AWARDS=100000 npx vitest run modules/awards/streaming.test.ts */
const count = Number(process.env['AWARDS'] ?? 4_000)

setFlagsFromString('--expose-gc')
const collect: unknown = runInNewContext('gc')
function liveMegabytes(): number {
  if (typeof collect === 'function') collect()
  return process.memoryUsage().heapUsed / 1_048_576
}

let world: World
beforeAll(async () => {
  world = await startAwards()
  const school = await world.party('鹽橋中學', 'school')
  const first = await world.award({ party: school, scheme: world.official, paid: 5 })
  const admin = world.database.tables()
  const atOnce = 10_000
  for (let from = 1; from < count; from += atOnce)
    await sql`insert into casework_case (id, reference, scheme, process, party, party_kind, applicant, pack_hash, pack_version, stage, stage_kind, step, waits_for,
      stage_since, language, standing, once, award_amount, award_unit, award_account, started, submitted, awarded)
    select gen_random_uuid(), 'FL-2027-' || lpad(n::text, 6, '0') || '-X', scheme, process, party, party_kind, applicant, pack_hash, pack_version, stage, stage_kind,
      step, waits_for, stage_since, language, standing, once, award_amount, award_unit, award_account, started, submitted, awarded + n * interval '1 second'
    from casework_case, generate_series(${from}::int, ${Math.min(from + atOnce, count) - 1}::int) n where reference = ${first}`.execute(
      admin,
    )
  for (let from = 0; from < count; from += atOnce)
    await sql`insert into casework_payment (case_id, stage, round, key, hold, share, amount, unit, state, ordered, paid)
      select id, 'payment', 1, 'key ' || id, 'h', 50, 1000, 'HKD', 'paid', now(), now() from casework_case c
      where reference >= ${`FL-2027-${String(from).padStart(6, '0')}`} and reference < ${`FL-2027-${String(from + atOnce).padStart(6, '0')}`}`.execute(
      admin,
    )
  await sql`analyze casework_case, casework_payment`.execute(admin)
}, 120_000)
afterAll(() => world.close())

const publication = {
  prefix: 'p',
  publisher: 'P',
  url: undefined,
  licence: undefined,
  origin: 'https://feilun.example',
  language: 'en',
  at: '2026-11-22T00:00:00Z',
} as const

it.each([
  [
    'grants',
    () => streamedJson({}, 'grants', world.awards.all('with-examples'), (award) => grantOf(award, publication)),
  ],
  [
    'releases',
    () => streamedJson({}, 'releases', world.awards.all('with-examples'), (each) => releaseOf(each, publication)),
  ],
  ['a table', () => awardsCsv(world.awards.all('with-examples'), publication)],
] as const)(
  'writes any number of awards as %s without holding more than a page of them',
  async (what, write) => {
    const began = performance.now()
    let pieces = 0
    let bytes = 0
    const heaps: number[] = []
    for await (const text of write()) {
      pieces += 1
      bytes += text.length
      if (pieces % Math.max(500, count / 20) === 0) heaps.push(liveMegabytes())
    }
    const seconds = (performance.now() - began) / 1_000
    expect(pieces).toBeGreaterThanOrEqual(count)
    // What is still held once the garbage is gone: as little at the end as at the beginning.
    const most = Math.max(...heaps.slice(1))
    expect(most - Math.min(...heaps.slice(1))).toBeLessThan(10)
    if (count >= 100_000)
      process.stdout.write(
        `${what}: ${count} awards, ${Math.round(bytes / 1e6)} MB in ${seconds.toFixed(1)} s; held ${heaps[0]?.toFixed(1)} MB at first, at most ${most.toFixed(1)} MB\n`,
      )
  },
  300_000,
)

it('asks for one bounded page after the other, and for no more than the reader takes', async () => {
  const asked: number[] = []
  const { database } = world
  const watched = {
    ...database,
    tables: <Tables>() => {
      asked.push(asked.length)
      return database.tables<Tables>()
    },
  }
  const few = createAwards({ database: watched, packs: world.packs, now: () => new Date(0) }).all('with-examples')
  for (let n = 0; n < 600; n += 1) await few.next()
  await few.return(undefined)
  expect(asked).toHaveLength(2)
})
