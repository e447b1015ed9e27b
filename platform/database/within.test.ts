import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { scratchDatabase, type ScratchDatabase } from '../../test/support/scratchDatabase.ts'
import { rowsMigrations } from './rowsMigrations.ts'

let scratch: ScratchDatabase
beforeAll(async () => {
  scratch = await scratchDatabase([rowsMigrations])
  const admin = scratch.database.tables()
  await sql`create table note (owner text, words text)`.execute(admin)
  await sql`insert into note values ('ann', 'mine'), ('ben', 'his')`.execute(admin)
  await sql`grant select, insert on note to feilun_rows`.execute(admin)
  await sql`alter table note enable row level security`.execute(admin)
  await sql`create policy own on note using (owner = within_text('person') or within_has('roles', 'auditor'))`.execute(
    admin,
  )
})
afterAll(() => scratch.close())

const wordsFor = (settings: Readonly<Record<string, string>>) =>
  scratch.database.within(settings, async (connection) => {
    const { rows } = await sql<{ words: string }>`select words from note order by words`.execute(connection.tables())
    return rows.map(({ words }) => words)
  })

it('shows a person only the rows that the policies allow', async () => {
  expect(await wordsFor({ person: 'ann' })).toEqual(['mine'])
  expect(await wordsFor({ person: 'cat', roles: 'reviewer,auditor' })).toEqual(['his', 'mine'])
})

it('shows nothing where nobody is named', async () => {
  expect(await wordsFor({})).toEqual([])
  expect(await wordsFor({ person: '', roles: '' })).toEqual([])
})

it('leaves nothing behind for whoever uses the connection next', async () => {
  await wordsFor({ person: 'ann' })
  const { rows } = await sql`select current_user <> 'feilun_rows' as own, within_text('person') as person`.execute(
    scratch.database.tables(),
  )
  expect(rows).toEqual([{ own: true, person: null }])
})

it('refuses rows written for somebody else', async () => {
  const write = scratch.database.within({ person: 'ann' }, (connection) =>
    sql`insert into note values ('ben', 'forged')`.execute(connection.tables()),
  )
  await expect(write).rejects.toThrow(/row-level security/)
})
