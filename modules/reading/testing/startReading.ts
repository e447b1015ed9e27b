import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { blueprintRoutes } from '#modules/blueprint'
import { createEvidence, evidenceMigrations, idOfText, type Evidence } from '#modules/evidence'
import { createPacks, exportAmendments, packsMigrations, type Packs } from '#modules/packs'
import { FeilunError } from '#platform/errors'
import { createApp, type App } from '#platform/http'
import { scratchDatabase } from '../../../test/support/scratchDatabase.ts'
import { createReadings, type Readings } from '../createReadings.ts'
import { readingMigrations } from '../migrations.ts'
import { readingRoutes } from '../routes.tsx'
import { readingThread } from '../text/readingThread.ts'

const here = import.meta.dirname
/** Our own words, of no real paper. */
export const article = readFileSync(join(here, 'article.txt'), 'utf8')
const older = readFileSync(join(here, 'older.txt'))

export interface StartedReading {
  readonly app: App
  readonly readings: Readings
  readonly packs: Packs
  readonly evidence: Evidence
  /** A copy of the made-up pack. */
  readonly folder: string
  /** Sends a form of this desk as a browser does; a reviewer unless `as` is empty. */
  readonly post: (
    url: string,
    fields: Readonly<Record<string, string>>,
    as?: string,
  ) => Promise<{ status: number; body: string; location: string }>
  readonly get: (url: string, as?: string) => Promise<{ status: number; body: string }>
  readonly run: (statement: string) => Promise<unknown>
  readonly close: () => Promise<void>
}

const site = {
  asset: (name: string) => `/assets/${name}`,
  name: { 'zh-Hant': '飛輪', 'zh-Hans': '飞轮', en: 'Feilun' },
  origin: 'http://localhost',
  styles: '/assets/feilun.css',
}

/** The desk over a database of its own, with a made-up city's pack loaded. The name of the reviewer stands in a header, in place of the door. */
export async function startReading(): Promise<StartedReading> {
  const scratch = await scratchDatabase([evidenceMigrations, packsMigrations, readingMigrations])
  const { database } = scratch
  let time = Date.UTC(2026, 8, 2)
  const now = () => new Date((time += 1_000))
  const evidence = createEvidence({ database, now, limits: { maxDocumentBytes: 1_000_000 }, allowedHosts: [] })
  const textOf = (sha256: string) => evidence.storedText(idOfText(sha256))
  const packs = createPacks({ database, evidence, now, textOf })
  const folder = mkdtempSync(join(tmpdir(), 'feilun-reading-'))
  cpSync(join(here, 'pack'), folder, { recursive: true })
  await packs.load(folder)
  await evidence.ingest({ name: 'older.txt', bytes: new Uint8Array(older) })
  const exportPack = (records: Parameters<typeof exportAmendments>[1]) => exportAmendments(folder, records)
  const readings = createReadings({ database, evidence, packs, now, read: readingThread(), exportPack })

  const problemPage = (problem: { readonly title: string; readonly code: string }) => `<title>${problem.code}</title>`
  const app = await createApp({ logLevel: 'silent', requestsPerMinute: 100_000, trustProxy: false, problemPage })
  const desk = {
    reviewerOf: async ({ headers }: { headers: Readonly<Record<string, string | readonly string[] | undefined>> }) => {
      const name = headers['x-reviewer']
      if (typeof name !== 'string') throw new FeilunError('sign-in-needed')
      return { name }
    },
  }
  readingRoutes(app, { site, desk, packs, readings })
  blueprintRoutes(app, { site, packs, evidence, today: () => '2026-09-02' as never })
  const headersOf = (as: string) => ({
    accept: 'text/html',
    'accept-language': 'en',
    ...(as === '' ? {} : { 'x-reviewer': as }),
  })
  return {
    app,
    readings,
    packs,
    evidence,
    folder,
    post: async (url, fields, as = 'Chan Tai-man') => {
      const headers = { ...headersOf(as), 'content-type': 'application/x-www-form-urlencoded' }
      const payload = new URLSearchParams(fields).toString()
      const { statusCode, body, headers: sent } = await app.inject({ method: 'POST', url, headers, payload })
      return { status: statusCode, body, location: String(sent.location ?? '') }
    },
    get: async (url, as = 'Chan Tai-man') => {
      const { statusCode, body } = await app.inject({ method: 'GET', url, headers: headersOf(as) })
      return { status: statusCode, body }
    },
    run: (statement) =>
      database.transaction(async (connection) => {
        const { sql } = await import('kysely')
        return (await sql.raw(statement).execute(connection.tables<unknown>())).rows
      }),
    close: async () => {
      await app.close()
      await scratch.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
