import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { scratchDatabase, type ScratchDatabase } from '../../test/support/scratchDatabase.ts'
import type { Claim } from './claim.ts'
import { createEvidence, type Evidence } from './createEvidence.ts'
import { evidenceMigrations } from './migrations.ts'
import { sumOfText } from './source.ts'
import { anApp } from './testing/anApp.ts'
import { aSource } from './testing/aSource.ts'
import { countFates, fateOf } from './versions.ts'

const first = '第一段不變。\n\n第二段會移動。\n\n第三段會消失。\n'
const second = '第一段不變。\n\n新的一段。\n\n第二段會移動。\n'
const bytes = (text: string) => Buffer.from(text)
const spanOf = (words: string, text = first) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length, sum: sumOfText(words).slice(0, 8) }
}
const claimOn = (words: string): Claim => ({
  source: 'plan',
  ...spanOf(words),
  kind: 'measure',
  label: { 'zh-Hant': words, 'zh-Hans': words, en: words },
  href: '/measures/plan',
})

let scratch: ScratchDatabase
let evidence: Evidence
let clock = Date.parse('2026-03-01T00:00:00Z')
beforeAll(async () => {
  scratch = await scratchDatabase([evidenceMigrations])
  const now = () => new Date((clock += 60_000))
  evidence = createEvidence({
    database: scratch.database,
    now,
    limits: { maxDocumentBytes: 100_000 },
    allowedHosts: [],
  })
  const sources = [aSource({ id: 'plan', sha256: sumOfText(first) })]
  const claims = ['第一段不變。', '第二段會移動。', '第三段會消失。'].map(claimOn)
  await scratch.database.transaction((connection) => evidence.register(connection, { sources, claims }))
})
afterAll(() => scratch.close())

const rows = async () =>
  (await sql<{ n: number }>`select count(*) as n from source_ingest`.execute(scratch.database.tables<object>())).rows[0]
    ?.n

describe('the same document again', () => {
  it('stores nothing, whether its bytes or only its text are the same', async () => {
    expect(await evidence.ingest({ name: 'plan.txt', bytes: bytes(first) })).toMatchObject({
      outcome: 'first',
      version: 1,
      source: 'plan',
    })
    expect(await evidence.ingest({ name: 'plan.txt', bytes: bytes(first) })).toMatchObject({
      outcome: 'same',
      isNew: false,
      source: 'plan',
    })
    const withMark = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes(first)])
    expect(await evidence.ingest({ name: 'plan.txt', bytes: withMark })).toMatchObject({ outcome: 'same', version: 1 })
    expect(await rows()).toBe(1)
  })

  it('is stored once even where many bring it at once', async () => {
    const text = bytes('同一時間多人送來的文件。')
    const done = await Promise.all(Array.from({ length: 6 }, () => evidence.ingest({ name: 'many.txt', bytes: text })))
    expect(done.filter(({ outcome }) => outcome === 'first')).toHaveLength(1)
    expect(done.filter(({ outcome }) => outcome === 'same')).toHaveLength(5)
  })

  it('under another name is another document with the same text', async () => {
    expect(await evidence.ingest({ name: 'copy.txt', bytes: bytes(first) })).toMatchObject({
      outcome: 'first',
      version: 1,
      source: 'plan',
    })
  })
})

describe('a changed document', () => {
  it('is a new version, and says which citations of the old one still hold', async () => {
    const done = await evidence.ingest({ name: 'plan.txt', bytes: bytes(second) })
    expect(done).toMatchObject({ outcome: 'changed', isNew: true, version: 2, sha256: sumOfText(second) })
    expect(done.source).toBe(`text-${sumOfText(second).slice(0, 12)}`)
    const fates = done.citations?.places.map(({ fate }) => fate)
    const { start, end } = spanOf('第二段會移動。', second)
    expect(fates).toEqual([{ kind: 'holds' }, { kind: 'moved', start, end }, { kind: 'lost' }])
  })

  it('leaves the old text and its quotes as they were', async () => {
    expect(await evidence.storedText('plan')).toBe(first)
    const [quote] = await evidence.quotes([{ source: 'plan', ...spanOf('第三段會消失。') }])
    expect(quote).toMatchObject({ status: 'verbatim', text: '第三段會消失。' })
  })

  it('shows on the page of the old one what became of each place', async () => {
    const app = await anApp(evidence)
    const html = (await app.inject({ url: '/sources/plan?lang=en', headers: { accept: 'text/html' } })).body
    expect(html).toContain('There is a newer version of this document.')
    expect(html).toContain('1 stands where it stood')
    expect(html).toContain('1 has moved')
    expect(html).toContain('1 is gone')
    const { histories } = (await app.inject('/api/sources/plan')).json()
    expect(histories).toMatchObject([
      { origin: 'file:copy.txt', citations: [] },
      { origin: 'file:plan.txt', versions: [{ version: 2 }, { version: 1 }] },
    ])
    const list = (await app.inject({ url: '/sources?lang=en', headers: { accept: 'text/html' } })).body
    expect(list).toContain(`Document not described yet: text-${sumOfText(second).slice(0, 12)}`)
    await app.close()
  })

  it('can become what it was before: a third version with the first text', async () => {
    expect(await evidence.ingest({ name: 'plan.txt', bytes: bytes(first) })).toMatchObject({
      outcome: 'changed',
      version: 3,
      source: 'plan',
    })
  })
})

describe('what has been ingested', () => {
  it.each([
    'update source_ingest set name = $$x$$',
    'delete from source_ingest',
    'delete from source_text',
    'update source_text set text = $$x$$',
    'truncate source_passage',
  ])('is only ever added to: %s fails', async (statement) => {
    await expect(sql.raw(statement).execute(scratch.database.tables<object>())).rejects.toThrow('only ever added')
  })
})

describe('fateOf', () => {
  it('finds the nearest of several places with the same words', () => {
    const cited = { start: 10, end: 12, sum: sumOfText('甲乙').slice(0, 8) }
    const older = `${'一'.repeat(10)}甲乙`
    expect(fateOf(older, `甲乙${'一'.repeat(9)}甲乙`, cited)).toEqual({ kind: 'moved', start: 11, end: 13 })
  })
  it('does not vouch for what could not be checked', () => {
    const cited = { start: 0, end: 2, sum: '00000000' }
    expect(fateOf('甲乙', '甲乙', cited)).toEqual({ kind: 'unchecked' })
    expect(fateOf(undefined, '甲乙', cited)).toEqual({ kind: 'unchecked' })
    expect(countFates([{ kind: 'lost' }, { kind: 'lost' }, { kind: 'holds' }])).toEqual({
      holds: 1,
      moved: 0,
      lost: 2,
      unchecked: 0,
    })
  })
})
