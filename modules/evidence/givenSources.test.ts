import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPassages, readSentences } from '#engines/passages'
import { scratchDatabase, type ScratchDatabase } from '../../test/support/scratchDatabase.ts'
import { createEvidence, type Evidence } from './createEvidence.ts'
import { evidenceMigrations } from './migrations.ts'
import { sumOfText } from './source.ts'

const folder = process.env['FEILUN_SOURCES']
const documents = (
  folder === undefined
    ? []
    : readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .toSorted()
).map((name) => {
  const bytes = readFileSync(join(folder ?? '', name))
  return { name, bytes, text: bytes.toString() }
})
const textWith = (words: string): string => documents.find(({ text }) => text.includes(words))?.text ?? ''

/** Runs on the documents of the reference programme, where the person who runs the tests has them. */
describe.skipIf(folder === undefined)('the documents in FEILUN_SOURCES', () => {
  let scratch: ScratchDatabase
  let evidence: Evidence
  beforeAll(async () => {
    scratch = await scratchDatabase([evidenceMigrations])
    const now = () => new Date('2026-03-10T00:00:00Z')
    evidence = createEvidence({
      database: scratch.database,
      now,
      limits: { maxDocumentBytes: 1_000_000 },
      allowedHosts: [],
    })
  })
  afterAll(() => scratch.close())

  it('are stored to the letter, by the hash of their bytes', async () => {
    expect(documents.length).toBeGreaterThan(0)
    for (const { name, bytes, text } of documents) {
      const { source, sha256 } = await evidence.ingest({ name, bytes })
      expect(sha256).toBe(sumOfText(text))
      expect(await evidence.storedText(source)).toBe(text)
    }
  })

  it('have the most-read list at the end of a news page set aside', () => {
    const text = textWith('最Hit')
    const last = readPassages(text).at(-1)
    expect(last).toMatchObject({ kind: 'boilerplate', rule: 'related-list' })
    const sentences = readSentences(text, readPassages(text)).flatMap(({ spans }) => spans)
    expect(sentences.every(({ end }) => end <= text.indexOf('最Hit'))).toBe(true)
  })

  it('have a sentence that a caption cuts in two put together again', () => {
    const text = textWith('以提\n')
    const cut = readSentences(text, readPassages(text)).filter(({ spans }) => spans.length > 1)
    expect(cut).toHaveLength(1)
    const [before, after] = cut[0]?.spans ?? []
    expect(text.slice(0, before?.end).endsWith('以提')).toBe(true)
    expect(text.slice(after?.start).startsWith('升學生')).toBe(true)
  })

  it('have the figures of slides kept whole', () => {
    const text = textWith('15 877')
    const shown = readPassages(text).map(({ start, end }) => text.slice(start, end))
    expect(shown).toContain('180 000\nPFLOPS')
    expect(shown.filter((words) => words.includes('15 877'))).toHaveLength(1)
  })
})
