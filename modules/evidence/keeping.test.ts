import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '#platform/http'
import { scratchDatabase, type ScratchDatabase } from '../../test/support/scratchDatabase.ts'
import { createEvidence, type Evidence } from './createEvidence.ts'
import { evidenceMigrations } from './migrations.ts'
import { sumOfText, type SourceMeta } from './source.ts'
import { anApp } from './testing/anApp.ts'
import { aSource } from './testing/aSource.ts'

const text = '渡輪服務明年擴展。\n\n新航線預計於2027年投入服務。\n'
const document = { name: 'ferry.txt', bytes: new TextEncoder().encode(text) }

let scratch: ScratchDatabase
let time = 0
let here: Evidence
let elsewhere: Evidence
let app: App
beforeAll(async () => {
  scratch = await scratchDatabase([evidenceMigrations])
  const { database } = scratch
  const limits = { maxDocumentBytes: 1_048_576 }
  const evidence = () => createEvidence({ database, now: () => new Date(time), limits, allowedHosts: [] })
  here = evidence()
  elsewhere = evidence()
  await describeSource()
  app = await anApp(here)
})
afterAll(async () => {
  await app.close()
  await scratch.close()
})

const describeSource = (over: Partial<SourceMeta> = {}) =>
  scratch.database.transaction((connection) =>
    elsewhere.register(connection, {
      sources: [{ ...aSource({ id: 'ferry-2026', sha256: sumOfText(text) }), ...over }],
      claims: [],
    }),
  )

const urls = ['/sources', '/sources/ferry-2026', '/api/sources', '/api/sources/ferry-2026']
const seen = new Map<string, string>()
/** The statuses that a reader gets who comes back to every address with what it gave them last time. */
async function statuses(): Promise<readonly number[]> {
  const found: number[] = []
  for (const url of urls) {
    const { statusCode, headers } = await app.inject({ url, headers: { 'if-none-match': seen.get(url) ?? '"none"' } })
    seen.set(url, String(headers.etag))
    found.push(statusCode)
  }
  return found
}

describe('what says something of sources is drawn again', () => {
  it('not while nothing changes, nor when the same text comes in again', async () => {
    await here.ingest({
      name: 'other.txt',
      bytes: new TextEncoder().encode('Another text of two lines.\nThat is all.'),
    })
    expect(await statuses()).toEqual([200, 200, 200, 200])
    const revision = await here.revision()
    await here.ingest({
      name: 'other.txt',
      bytes: new TextEncoder().encode('Another text of two lines.\nThat is all.'),
    })
    expect(await here.revision()).toBe(revision)
    expect(await statuses()).toEqual([304, 304, 304, 304])
  })
  it('at once when a text comes in here', async () => {
    await here.ingest(document)
    expect(await statuses()).toEqual([200, 200, 200, 200])
    expect((await app.inject({ url: '/sources/ferry-2026' })).body).toContain('新航線')
  })
  it('within a second when a text comes in elsewhere, or another pack says something else of a source', async () => {
    await elsewhere.ingest({
      name: 'third.txt',
      bytes: new TextEncoder().encode('A third text of two lines.\nNo more.'),
    })
    time += 1_000
    expect((await statuses())[0]).toBe(200)
    await describeSource({ title: { 'zh-Hant': '渡輪新篇', 'zh-Hans': '渡轮新篇', en: 'Ferries anew' } })
    time += 1_000
    expect(await statuses()).toEqual([200, 200, 200, 200])
    expect((await app.inject({ url: '/sources' })).body).toContain('渡輪新篇')
  })
})
