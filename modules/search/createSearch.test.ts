import { sql } from 'kysely'
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
const town = [
  ...passagesOf('a', '圖書館在星期一休息。開放時間為上午九時至下午八時。', '游泳池每年十一月關閉，以便維修。'),
  ...passagesOf('b', '渡輪每二十分鐘一班。', '碼頭重建需時兩年，造價為5,000萬元。', 'The library café opens at 8.'),
]
const firstOf = async (collection: string, text: string) => {
  const [first] = (await search.find(collection, asked(text), 5)).found
  return first === undefined ? undefined : `${first.document}${first.ordinal}`
}

/** Everything that a collection keeps, apart from numbers that are only given once. */
async function kept(collection: string) {
  const tables = scratch.database.tables<object>()
  const { rows: postings } = await sql<{ term: string; n: number }>`
    select term, sum(n)::int as n from search_posting p join search_collection c on c.id = p.collection
    where c.name = ${collection} group by term order by term
  `.execute(tables)
  const { rows: totals } = await sql<{ passages: number; length: number }>`
    select passages, length from search_collection where name = ${collection}
  `.execute(tables)
  return { postings, totals }
}

describe('a collection', () => {
  beforeAll(() => search.index('one', town))

  it('finds the passage and sentence that share most with the question, in either script', async () => {
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
  it('finds by one character, a word of Latin script, a number, and a sum that is written otherwise', async () => {
    expect(await firstOf('one', '輪')).toBe('b0')
    expect(await firstOf('one', 'CAFÉ')).toBe('b2')
    expect(await firstOf('one', '8')).toBe('b2')
    expect(await firstOf('one', '五千萬元')).toBe('b1')
  })
  it.each(['', '  ', '😀🎉', '？！', '\u200b\u202e', '\u0000', '\ud800'])(
    'finds nothing for %j, which has no term',
    async (question) => expect(await search.find('one', asked(question), 5)).toEqual({ found: [], confidence: 0 }),
  )
  it('answers a question of 10,000 characters', async () => {
    const { found } = await search.find('one', asked('游泳池幾時關閉？'.repeat(1_250)), 5)
    expect(found[0]).toMatchObject({ document: 'a', ordinal: 1 })
  })
  it('gives its documents, and nothing where there is no such collection', async () => {
    expect(await search.documents('one')).toEqual(new Set(['a', 'b']))
    expect(await search.documents('none')).toEqual(new Set())
    expect(await search.find('none', asked('游泳池'), 5)).toEqual({ found: [], confidence: 0 })
  })
})

describe('what is kept', () => {
  it('is the same however it came: at once, one by one, again, or with others that went', async () => {
    await search.index('whole', town)
    for (const passages of [town.slice(0, 2), town.slice(2)]) await search.index('parts', passages)
    await search.index('parts', town.slice(0, 2))
    await search.index('parts', passagesOf('c', '街市設有一百個攤檔，圖書館在街市旁。'))
    await search.remove('parts', ['c', 'never-there'])
    expect(await kept('parts')).toEqual(await kept('whole'))
    await search.remove('parts', ['a', 'b'])
    expect(await kept('parts')).toEqual({ postings: [], totals: [{ passages: 0, length: 0 }] })
    expect(await search.find('parts', asked('游泳池'), 5)).toEqual({ found: [], confidence: 0 })
  })
  it('is nothing of a call that fails half-way', async () => {
    const broken = function* () {
      yield* town
      throw new Error('the source went away')
    }
    await expect(search.index('broken', broken())).rejects.toThrow('the source went away')
    expect(await search.documents('broken')).toEqual(new Set())
    const twice = [...passagesOf('a', '一'), ...passagesOf('a', '二')]
    await expect(search.index('broken', twice)).rejects.toThrow(/search_passage_by_document/)
    expect(await kept('broken')).toEqual({ postings: [], totals: [] })
  })
  it('is all of what several write at once', async () => {
    const others = createSearch(scratch)
    await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        (at % 2 === 0 ? search : others).index('busy', passagesOf(`d${at}`, `第${at}號碼頭`, '渡輪每二十分鐘一班。')),
      ),
    )
    expect((await search.documents('busy')).size).toBe(8)
    const { postings, totals } = await kept('busy')
    expect(totals[0]?.passages).toBe(16)
    expect(postings.find(({ term }) => term === '渡轮')?.n).toBe(8)
  })
  it('keeps the same words under two names apart, and a zero byte as a space in its place', async () => {
    await search.index('same', [...passagesOf('x', '甲乙丙丁'), ...passagesOf('y', '甲乙丙丁', '戊\u0000己')])
    const { found } = await search.find('same', asked('甲乙丙丁'), 5)
    expect(found.map(({ document }) => document)).toEqual(['x', 'y'])
    expect((await search.find('same', asked('戊'), 5)).found[0]?.text).toBe('戊 己')
  })
})
