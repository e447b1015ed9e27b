import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainDate } from '#engines/rules'
import { askMigrations, createAsk } from '#modules/ask'
import { createEvidence, evidenceMigrations } from '#modules/evidence'
import { createPacks, packsMigrations } from '#modules/packs'
import { createSearch, searchMigrations } from '#modules/search'
import { createApp, type App } from '#platform/http'
import { scratchDatabase } from '../../../test/support/scratchDatabase.ts'
import type { McpDependencies } from '../dependencies.ts'
import { mcpRoutes } from '../routes.ts'

const packs = join(import.meta.dirname, '..', '..', 'packs')
const exampleFolder = join(packs, 'example-pack')
const exampleSource = join(packs, 'example-sources', 'mayor-announcement.txt')

export interface ATestHouse {
  readonly dependencies: McpDependencies
  readonly origin: string
  readonly app: App
  /** A question that the made-up city's source answers. */
  readonly question: string
  readonly close: () => Promise<void>
}

/** The tools over the made-up city of the example pack, its source ingested, listening on a free port. */
export async function aHouse(): Promise<ATestHouse> {
  const scratch = await scratchDatabase([evidenceMigrations, packsMigrations, searchMigrations, askMigrations])
  const { database } = scratch
  const now = () => new Date(Date.UTC(2026, 4, 5))
  const today = () => plainDate('2026-05-05') ?? never()
  const evidence = createEvidence({ database, now, limits: { maxDocumentBytes: 1_000_000 }, allowedHosts: [] })
  await evidence.ingest({ name: 'mayor.txt', bytes: new Uint8Array(readFileSync(exampleSource)) })
  const loaded = createPacks({ database, evidence, now })
  await loaded.load(exampleFolder)
  const ask = createAsk({
    database,
    evidence,
    packs: loaded,
    search: createSearch({ database }),
    today,
    newId: randomUUID,
  })
  await ask.catchUp()
  const app = await createApp({
    logLevel: 'silent',
    requestsPerMinute: 1_000_000,
    trustProxy: false,
    problemPage: ({ code }) => `<title>${code}</title>`,
  })
  const dependencies = { ask, evidence, packs: loaded, today }
  mcpRoutes(app, dependencies, 'https://feilun.example')
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    dependencies,
    origin,
    app,
    question: 'How many people does the Harbour Skills Centre expect to have taught?',
    close: async () => {
      await app.close()
      await scratch.close()
    },
  }
}

function never(): never {
  throw new Error('that is a day')
}
