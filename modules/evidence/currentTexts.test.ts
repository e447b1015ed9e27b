import { afterAll, beforeAll, expect, it } from 'vitest'
import { scratchDatabase, type ScratchDatabase } from '../../test/support/scratchDatabase.ts'
import { createEvidence, type Evidence } from './createEvidence.ts'
import { evidenceMigrations } from './migrations.ts'
import { sumOfText } from './source.ts'
import { aSource } from './testing/aSource.ts'

let scratch: ScratchDatabase
let evidence: Evidence
const give = (name: string, text: string) => evidence.ingest({ name, bytes: new TextEncoder().encode(text) })
const inOrder = (...texts: readonly string[]) => texts.map(sumOfText).toSorted()

beforeAll(async () => {
  scratch = await scratchDatabase([evidenceMigrations])
  const now = () => new Date('2026-03-01T00:00:00Z')
  evidence = createEvidence({ database: scratch.database, now, limits: { maxDocumentBytes: 1e6 }, allowedHosts: [] })
  await give('ferry.txt', '渡輪加班。')
  await give('tram.txt', '電車減價。')
  await give('ferry.txt', '渡輪不再加班。')
})
afterAll(() => scratch.close())

it('Of each origin only the newest text is current', async () => {
  expect(await evidence.currentTexts(undefined, 10)).toEqual(inOrder('電車減價。', '渡輪不再加班。'))
})

it('Current texts are given a few at a time, from where the last ended', async () => {
  const all = inOrder('電車減價。', '渡輪不再加班。')
  expect(await evidence.currentTexts(undefined, 1)).toEqual(all.slice(0, 1))
  expect(await evidence.currentTexts(all[0], 1)).toEqual(all.slice(1))
  expect(await evidence.currentTexts(all[1], 1)).toEqual([])
})

it('A text that the pack describes stays current, whatever came after it', async () => {
  const sources = [aSource({ id: 'ferry', sha256: sumOfText('渡輪加班。') })]
  await scratch.database.transaction((connection) => evidence.register(connection, { sources, claims: [] }))
  expect(await evidence.currentTexts(undefined, 10)).toEqual(inOrder('渡輪加班。', '電車減價。', '渡輪不再加班。'))
})

it('A text comes with its passages and the source that it is', async () => {
  const found = await evidence.textWithPassages(sumOfText('渡輪加班。'))
  expect(found).toMatchObject({ source: { id: 'ferry' }, text: '渡輪加班。', passages: [{ start: 0, end: 5 }] })
  const other = await evidence.textWithPassages(sumOfText('電車減價。'))
  expect(other?.source).toMatchObject({ kind: 'not-described' })
  expect(await evidence.textWithPassages(sumOfText('沒有'))).toBeUndefined()
})
