import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { scratchDatabase, type ScratchDatabase } from '../../test/support/scratchDatabase.ts'
import { createSearch, type Search } from './createSearch.ts'
import { searchMigrations } from './migrations.ts'
import { kept } from './testing/kept.ts'

let scratch: ScratchDatabase
let search: Search
beforeAll(async () => {
  scratch = await scratchDatabase([searchMigrations])
  search = createSearch(scratch)
})
afterAll(() => scratch.close())

const asked = { text: '渡輪', additions: [], slots: [] }
const a = [{ document: 'a', ordinal: 0, text: '渡輪每二十分鐘一班。' }]
const b = [{ document: 'b', ordinal: 0, text: '圖書館在渡輪碼頭旁。' }]
const foundIn = async (collection: string) =>
  (await search.find(collection, asked, 5)).found.map(({ document }) => document)
/** As an earlier or a later program would have left it. */
const madeByOtherRules = (collection: string) =>
  sql`update search_collection set format = 'other' where name = ${collection}`.execute(
    scratch.database.tables<object>(),
  )

it('is not searched where it was made by other rules, and says that it has no documents', async () => {
  await search.index('old', [...a, ...b])
  expect(await foundIn('old')).toHaveLength(2)
  await madeByOtherRules('old')
  expect(await foundIn('old')).toEqual([])
  expect(await search.documents('old')).toEqual(new Set())
})

it('is made anew by whoever follows what it has, with nothing left of the old', async () => {
  await search.index('renewed', [...a, ...b, { document: 'gone', ordinal: 0, text: '舊渡輪' }])
  await madeByOtherRules('renewed')
  await search.index('renewed', a)
  expect(await foundIn('renewed')).toEqual(['a'])
  await search.index('renewed', b)
  await search.index('new', [...a, ...b])
  expect(await kept(scratch.database, 'renewed')).toEqual(await kept(scratch.database, 'new'))
})

it('is emptied also by whoever only removes', async () => {
  await search.index('less', [...a, ...b])
  await madeByOtherRules('less')
  await search.remove('less', ['a'])
  expect(await kept(scratch.database, 'less')).toMatchObject({ totals: { passages: 0, length: 0 }, terms: 0 })
})
