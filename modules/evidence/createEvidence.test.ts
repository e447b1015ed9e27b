import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scratchDatabase, type ScratchDatabase } from '../../test/support/scratchDatabase.ts'
import { createEvidence, type Evidence } from './createEvidence.ts'
import { evidenceMigrations } from './migrations.ts'
import { sumOfText } from './source.ts'
import { aSource } from './testing/aSource.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const text = '港島電車公司今日宣布新計劃。\n\n計劃將撥款1,200萬元，於2027年完成。\n'

let scratch: ScratchDatabase
let evidence: Evidence
beforeAll(async () => {
  scratch = await scratchDatabase([evidenceMigrations])
  evidence = createEvidence({
    database: scratch.database,
    now: () => new Date('2026-03-01T00:00:00Z'),
    limits: { maxDocumentBytes: 1_048_576 },
    allowedHosts: [],
  })
})
afterAll(() => scratch.close())

describe('quotes', () => {
  const start = text.indexOf('計劃將')
  const end = text.indexOf('完成。') + 3
  const cited = {
    source: 'tram-2026',
    start,
    end,
    sum: sumOfText(text.slice(start, end)).slice(0, 8),
    figure: '1,200萬',
  }
  const claim = {
    ...cited,
    kind: 'measure',
    label: { 'zh-Hant': '電車', 'zh-Hans': '电车', en: 'Trams' },
    href: '/measures/trams',
  }

  it('name the source and carry no words while its text is not stored', async () => {
    const source = aSource({ id: 'tram-2026', sha256: sumOfText(text) })
    await scratch.database.transaction((connection) =>
      evidence.register(connection, { sources: [source], claims: [claim] }),
    )
    const [quote] = await evidence.quotes([cited])
    expect(quote).toEqual({
      source,
      start,
      end,
      figure: '1,200萬',
      status: 'not-ingested',
      href: `/sources/tram-2026?at=${start}-${end}#quote`,
    })
  })

  it('are cut from the stored text once it is ingested', async () => {
    const done = await evidence.ingest({ name: 'tram.txt', bytes: bytes(text) })
    expect(done).toMatchObject({ outcome: 'first', source: 'tram-2026', sha256: sumOfText(text), version: 1 })
    expect(await evidence.storedText('tram-2026')).toBe(text)
    const [quote] = await evidence.quotes([cited])
    expect(quote).toMatchObject({ status: 'verbatim', text: text.slice(start, end) })
  })

  it('show no words whose sum is not the one cited', async () => {
    const [moved, beyond] = await evidence.quotes([
      { ...cited, start: start + 1 },
      { ...cited, end: text.length + 5 },
    ])
    expect(moved).toMatchObject({ status: 'does-not-match' })
    expect(moved).not.toHaveProperty('text')
    expect(beyond).toMatchObject({ status: 'does-not-match' })
  })
})
