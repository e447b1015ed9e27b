import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { accountsMigrations } from '#modules/accounts'
import { caseworkMigrations } from '#modules/casework'
import { identityMigrations } from '#modules/identity'
import { readPack, type LoadedPack } from '#modules/packs'
import { compile } from '#engines/rules'
import { rowsMigrations, type Database } from '#platform/database'
import { createApp, type App } from '#platform/http'
import { scratchDatabase } from '../../../test/support/scratchDatabase.ts'
import { createAwards, type Awards, type AwardsNeeds } from '../createAwards.ts'
import { awardsMigrations } from '../migrations.ts'
import { awardsRoutes } from '../routes.tsx'

export interface World {
  readonly database: Database
  readonly awards: Awards
  readonly packs: AwardsNeeds['packs']
  readonly app: App
  /** A process that a source publishes, and one that is an example. */
  readonly official: string
  readonly example: string
  readonly party: (name: string, kind: string) => Promise<string>
  readonly award: (given: Given) => Promise<string>
  readonly close: () => Promise<void>
}

export interface Given {
  readonly party: string
  readonly kind?: string
  readonly scheme: string
  readonly cents?: number
  readonly unit?: 'HKD' | 'place'
  readonly paid?: number
  readonly milestone?: 'accepted' | 'open' | 'lapsed'
  readonly outcome?: number
  readonly closed?: 'completed' | 'withdrawn'
  readonly standing?: 'open' | 'awarded' | 'over'
}

/** Awards over Hong Kong's pack, in which the first process is taken for one that a source publishes. */
export async function startAwards(): Promise<World> {
  const read = await readPack('packs/hk-2026')
  if (!read.ok) throw new Error('the pack has problems')
  const { content, rules } = read.pack
  const [first, second] = content.processes
  const cite = content.sources[0]
  if (first === undefined || second === undefined || cite === undefined) throw new Error('the pack has no processes')
  const pack: LoadedPack = {
    content: {
      ...content,
      pack: {
        ...content.pack,
        publication: {
          publisher: { 'zh-Hant': '試行署', 'zh-Hans': '试行署', en: 'Trial Office' },
          licence: 'https://example.org/terms',
        },
      },
      processes: [
        { ...first, basis: { kind: 'published', cite: [{ source: cite.id, start: 0, end: 1, sum: '00000000' }] } },
        ...content.processes.slice(1),
      ],
    },
    rules,
    program: compile(rules),
    hash: 'h1',
    id: content.pack.id,
    version: content.pack.version,
    loadedAt: new Date(0),
  }
  const packs = { current: () => pack, at: async () => pack }
  const scratch = await scratchDatabase([
    rowsMigrations,
    identityMigrations,
    accountsMigrations,
    caseworkMigrations,
    awardsMigrations,
  ])
  const { database } = scratch
  let time = Date.UTC(2026, 10, 22)
  const awards = createAwards({ database, packs, now: () => new Date((time += 10_000)) })
  const app = await createApp({
    logLevel: 'silent',
    requestsPerMinute: 1_000_000,
    trustProxy: false,
    problemPage: ({ code }) => `<title>${code}</title>`,
  })
  const site = {
    asset: (name: string) => `/assets/${name}`,
    name: { 'zh-Hant': '飛輪', 'zh-Hans': '飞轮', en: 'Feilun' },
    origin: 'https://feilun.example',
    styles: '/assets/feilun.css',
  }
  awardsRoutes(app, { site, awards, packs, now: () => new Date('2026-11-22T04:05:06Z') })
  await app.ready()
  let count = 0
  return {
    database,
    awards,
    packs,
    app,
    official: first.id,
    example: second.id,
    party: async (name, kind) => {
      const id = randomUUID()
      const person = kind === 'person' ? randomUUID() : undefined
      if (person !== undefined)
        await sql`insert into identity_person (id, name, language, made_at) values (${person}, ${name}, 'en', now())`.execute(
          database.tables(),
        )
      await sql`insert into identity_party (id, kind, name, person, made_at) values (${id}, ${kind}, ${name}, ${person ?? null}, now())`.execute(
        database.tables(),
      )
      return id
    },
    award: async (given) => {
      count += 1
      const id = randomUUID()
      const process = content.processes.find((each) => each.id === given.scheme)
      const reference = `FL-2026-${String(count).padStart(6, '0')}-X`
      const awarded = new Date(Date.UTC(2026, 5, 1, 17) + count * 60_000)
      const { cents = 500_000_00, unit = 'HKD', standing = given.closed === undefined ? 'awarded' : 'over' } = given
      await sql`insert into casework_case (id, reference, scheme, process, party, party_kind, applicant, pack_hash, pack_version, stage, stage_kind, step,
          waits_for, stage_since, language, standing, result, once, award_amount, award_unit, award_account, started, submitted, awarded, closed)
        values (${id}, ${reference}, ${process?.scheme ?? given.scheme}, ${given.scheme}, ${given.party}, ${given.kind ?? 'school'}, ${randomUUID()}, 'h1', '1', 'x',
          ${given.closed === undefined ? 'payment' : 'end'}, 'x', 'nobody', ${awarded}, 'en', ${standing}, ${given.closed ?? null}, false, ${cents}, ${unit},
          ${`${process?.award.measure ?? 'm'}/${given.scheme}/c`}, ${awarded}, ${awarded}, ${standing === 'open' ? null : awarded},
          ${given.closed === undefined ? null : new Date('2026-09-01T04:00:00Z')})`.execute(database.tables())
      if (given.paid !== undefined)
        await sql`insert into casework_payment (case_id, stage, round, key, hold, share, amount, unit, state, ordered, paid)
          values (${id}, 'payment', 1, ${`k ${id}`}, 'h', 100, ${given.paid}, ${unit}, 'paid', now(), '2026-07-15T20:00:00Z')`.execute(
          database.tables(),
        )
      if (given.milestone !== undefined)
        await sql`insert into casework_milestone (case_id, stage, round, share, amount, state, due, accepted)
          values (${id}, 'first-report', 1, 50, 1, ${given.milestone}, '2026-08-01T00:00:00Z', ${given.milestone === 'accepted' ? new Date('2026-07-30T01:00:00Z') : null})`.execute(
          database.tables(),
        )
      if (given.outcome !== undefined)
        await sql`insert into casework_outcome (case_id, stage, round, scheme, after_months, answers, at)
          values (${id}, 'outcome', 1, ${given.scheme}, ${given.outcome}, '[]', '2026-10-01T00:00:00Z')`.execute(
          database.tables(),
        )
      return reference
    },
    close: async () => {
      await app.close()
      await scratch.close()
    },
  }
}
