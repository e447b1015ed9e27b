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
 * Floors in per cent, a little below what is measured (README.md), so that a change for the worse is seen. Those that the issue asks for
 * are 95 written and Simplified, 85 Cantonese, 70 English, 95 refused; where a floor is below one of these it is not reached. The last
 * file was kept for testing only: its questions are read by this program and by nobody who writes it.
 */
const floors = {
  'development.jsonl': { written: 95, cantonese: 93, simplified: 98, english: 90, refused: 98 },
  'development-2.jsonl': { written: 93, cantonese: 81, simplified: 87, english: 87, refused: 92 },
  'held-out.jsonl': { written: 80, cantonese: 83, simplified: 85, english: 88, refused: 91 },
} as const

describe.skipIf(!has)('Answers to the questions on the five sources', () => {
  let city: Town
  beforeAll(async () => {
    city = await town({ pack: join(root, 'packs/hk-2026'), sources })
    await city.ask.catchUp()
  })
  afterAll(() => city.close())

  it('answer every question that the pack offers as an example, in each of its languages', async () => {
    const { questions = [] } = city.packs.current().content.pack
    const said = questions.flatMap((question) => Object.values(question))
    expect(questions.length).toBeGreaterThanOrEqual(10)
    const unanswered: string[] = []
    for (const question of said) if (!(await city.ask.ask(question)).answered) unanswered.push(question)
    expect(unanswered).toEqual([])
  })

  it.each([
    ['我係學生，有咩計劃啱我？', 'rules'],
    ['I own a small business. What can I apply for?', 'rules'],
    ['學校有哪些措施？', 'measures'],
  ])('decide for whoever asks for themselves, and list where one asks which: %s', async (question, method) => {
    expect((await city.ask.ask(question)).method).toBe(method)
  })

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
