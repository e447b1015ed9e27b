import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plainDate, type PlainDate } from '#engines/rules'
import { accountsMigrations, createLedger, type Accounts } from '#modules/accounts'
import { createEvidence, evidenceMigrations } from '#modules/evidence'
import { createPacks, packsMigrations, type Packs } from '#modules/packs'
import { rowsMigrations } from '#platform/database'
import { createApp, type App } from '#platform/http'
import { scratchDatabase } from '../../../test/support/scratchDatabase.ts'
import { moneyFrom } from '../moved/moved.ts'
import { blueprintRoutes } from '../routes.ts'
import { gazette, notice, writeSaltbridge } from './saltbridge.ts'

export interface StartedBlueprint {
  readonly app: App
  readonly packs: Packs
  readonly ledger: Accounts
  /** Ingests the two documents that the made-up city rests on. */
  readonly ingest: () => Promise<void>
  /** Makes it another day. */
  readonly turnTo: (date: string) => void
  /** Loads the second version of the made-up city. */
  readonly update: () => Promise<void>
  readonly close: () => Promise<void>
}

const day = (text: string): PlainDate => {
  const date = plainDate(text)
  if (date === undefined) throw new Error(`not a day: ${text}`)
  return date
}

export interface Start {
  /** A folder; the made-up city, its documents ingested, unless given. */
  readonly pack?: string
  readonly today?: string
  readonly documents?: 'ingested' | 'not-ingested'
}

/** The blueprint's routes on a real database, with a pack loaded by the real loader; it is 1 March 2026 unless said otherwise. */
export async function startBlueprint(start: Start = {}): Promise<StartedBlueprint> {
  const { pack, documents = pack === undefined ? 'ingested' : 'not-ingested' } = start
  let today = day(start.today ?? '2026-03-01')
  const scratch = await scratchDatabase([rowsMigrations, accountsMigrations, evidenceMigrations, packsMigrations])
  const folder = mkdtempSync(join(tmpdir(), 'feilun-blueprint-'))
  let time = Date.UTC(2026, 2, 1)
  const now = () => new Date((time += 60_000))
  const { database } = scratch
  const evidence = createEvidence({ database, now, limits: { maxDocumentBytes: 1_000_000 }, allowedHosts: [] })
  const packs = createPacks({ database, evidence, now })
  const ingest = async () => {
    for (const [name, text] of [
      ['notice.txt', notice],
      ['gazette.txt', gazette],
    ] as const) {
      await evidence.ingest({ name, bytes: new TextEncoder().encode(text) })
    }
  }
  if (documents === 'ingested') await ingest()
  await packs.load(pack ?? writeSaltbridge(join(folder, 'one')))
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
  const ledger = createLedger({ database, now, newId: randomUUID })
  blueprintRoutes(app, { site, packs, evidence, today: () => today, money: moneyFrom(ledger) })
  await app.ready()
  return {
    app,
    packs,
    ledger,
    ingest,
    turnTo: (date) => {
      today = day(date)
    },
    update: async () => {
      await packs.load(writeSaltbridge(join(folder, 'two'), '1.1.0'))
    },
    close: async () => {
      await app.close()
      await scratch.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
