import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { town, type Town } from '../testing/town.ts'
import { questionsIn } from './askedQuestion.ts'
import { evaluate, sharesOf } from './evaluate.ts'

const root = join(import.meta.dirname, '../../..')
const sources = process.env['FEILUN_SOURCES'] ?? ''
const has = existsSync(sources)

/**
 * Floors in per cent, a little below what is measured (README.md), so that a change for the worse is seen. The second file was kept
 * for testing only: its questions are read by this program and by nobody who writes it.
 */
const floors = {
  'development.jsonl': { written: 90, cantonese: 88, simplified: 92, english: 90, refused: 95 },
  'held-out.jsonl': { written: 86, cantonese: 88, simplified: 88, english: 85, refused: 85 },
} as const

describe.skipIf(!has)('Answers to the questions on the five sources', () => {
  let city: Town
  beforeAll(async () => {
    city = await town({ pack: join(root, 'packs/hk-2026'), sources })
    await city.ask.catchUp()
  })
  afterAll(() => city.close())

  it.each(Object.entries(floors))('reach their floors on %s', async (file, least) => {
    const questions = questionsIn(readFileSync(join(root, 'test/questions', file), 'utf8'))
    const { byForm, all } = await evaluate(city.ask, questions, () => performance.now())
    expect(all.answerable + all.unanswerable).toBe(4 * questions.length)
    const { written, cantonese, simplified, english } = byForm
    const reached = {
      written: sharesOf(written).hitAt5,
      cantonese: sharesOf(cantonese).hitAt5,
      simplified: sharesOf(simplified).hitAt5,
      english: sharesOf(english).hitAt5,
      refused: sharesOf(all).refused,
    }
    for (const [name, floor] of Object.entries(least))
      expect(Object.entries(reached).find(([of]) => of === name)?.[1], name).toBeGreaterThanOrEqual(floor)
  })
})
