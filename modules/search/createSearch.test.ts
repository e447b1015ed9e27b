import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scratchDatabase, type ScratchDatabase } from '../../test/support/scratchDatabase.ts'
import { createSearch, type Search } from './createSearch.ts'
import { searchMigrations } from './migrations.ts'

let scratch: ScratchDatabase
let search: Search
beforeAll(async () => {
  scratch = await scratchDatabase([searchMigrations])
  search = createSearch(scratch)
})
afterAll(() => scratch.close())

const asked = (text: string) => ({ text, additions: [], slots: [] })
const passagesOf = (document: string, ...texts: readonly string[]) =>
  texts.map((text, ordinal) => ({ document, ordinal, text }))

describe('a collection', () => {
  it('finds the passage that shares most with the question, in either script', async () => {
    await search.index('one', [
      ...passagesOf('a', '圖書館在星期一休息。開放時間為上午九時至下午八時。', '游泳池每年十一月關閉，以便維修。'),
      ...passagesOf('b', '渡輪每二十分鐘一班。'),
    ])
    for (const question of ['游泳池幾時關閉維修？', '游泳池几时关闭维修？']) {
      const { found, confidence } = await search.find('one', asked(question), 5)
      expect(found[0]).toMatchObject({ document: 'a', ordinal: 1 })
      expect(confidence).toBeGreaterThan(0.5)
    }
    const { found } = await search.find('one', asked('圖書館星期幾休息'), 1)
    expect(found).toHaveLength(1)
    const [best] = found[0]?.sentences ?? []
    expect(found[0]?.text.slice(best?.start, best?.end)).toBe('圖書館在星期一休息。')
  })
})
