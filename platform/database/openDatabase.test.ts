import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { openDatabase } from './openDatabase.ts'

// Nothing listens on port 1.
const database = openDatabase('postgres://nobody@127.0.0.1:1/nothing')

it('says that it is not ready, which is no fault of a page, while the server cannot be reached', async () => {
  await expect(sql`select 1`.execute(database.tables())).rejects.toMatchObject({ code: 'not-ready' })
  await expect(database.transaction(() => Promise.resolve())).rejects.toMatchObject({ code: 'not-ready' })
})

it('tells whoever starts it why', async () => {
  await expect(database.ping()).rejects.toMatchObject({
    code: 'database-unreachable',
    params: { reason: expect.stringContaining('ECONNREFUSED') },
  })
})
