import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scratchDatabase, type ScratchDatabase } from '../../../test/support/scratchDatabase.ts'
import { askMigrations } from '../migrations.ts'
import { correctionBody, longestCorrection, type GivenCorrection } from './correction.ts'
import { createCorrections, type Corrections } from './createCorrections.ts'

const place = { source: 'ferry', sha256: 'a'.repeat(64), start: 3, end: 9 }
const given: GivenCorrection = {
  question: '渡輪撥款幾多？',
  language: 'zh-Hant',
  method: 'extractive',
  quotes: [place],
  wrong: '這是去年的數字。',
}
let scratch: ScratchDatabase
let corrections: Corrections
let minute = 0

beforeAll(async () => {
  scratch = await scratchDatabase([askMigrations])
  corrections = createCorrections({
    database: scratch.database,
    now: () => new Date(Date.UTC(2026, 2, 1, 0, minute++)),
    newId: randomUUID,
    pack: () => 'pack-hash',
  })
})
afterAll(() => scratch.close())

describe('A correction', () => {
  it('waits with its question and quotes until a reviewer settles it, once', async () => {
    const first = await corrections.file(given)
    await corrections.file({ ...given, wrong: '漏了一項。', right: '還有一項，見公告第三段。' })
    expect((await corrections.waiting(1, 1)).corrections).toMatchObject([{ ...given, id: first.id }])
    expect(await corrections.waiting(1)).toMatchObject({
      total: 2,
      corrections: [{ wrong: '漏了一項。', pack: 'pack-hash' }],
    })
    await corrections.settle(first.id, { outcome: 'accepted', by: 'Chan Tai-man', note: '已更正' })
    expect((await corrections.waiting(10)).corrections).toMatchObject([
      { wrong: '漏了一項。', right: '還有一項，見公告第三段。' },
    ])
    expect(await corrections.settled(10)).toMatchObject([
      { id: first.id, outcome: 'accepted', by: 'Chan Tai-man', note: '已更正' },
    ])
    await expect(corrections.settle(first.id, { outcome: 'rejected', by: 'Lee' })).rejects.toMatchObject({
      code: 'correction-unknown',
    })
  })

  it.each(['', 'not-a-number', randomUUID()])('that does not exist cannot be settled: %s', async (id) => {
    await expect(corrections.settle(id, { outcome: 'accepted', by: 'Lee' })).rejects.toMatchObject({
      code: 'correction-unknown',
    })
  })

  it.each([
    ['no words', { ...given, wrong: '  \0 ' }],
    ['too many words', { ...given, wrong: '長'.repeat(longestCorrection + 1) }],
    ['who sends it', { ...given, email: 'a@example.org' }],
    ['quotes without a place', { ...given, quotes: [{ source: 'ferry' }] }],
    ['a quote that ends before it begins', { ...given, quotes: [{ ...place, start: 9, end: 3 }] }],
    ['a source that cannot be stored', { ...given, quotes: [{ ...place, source: 'a\0b' }] }],
    ['half a character for a source', { ...given, quotes: [{ ...place, source: '\ud800' }] }],
  ])('with %s is refused', (_what, body) => {
    expect(correctionBody.safeParse(body).success).toBe(false)
  })
})
