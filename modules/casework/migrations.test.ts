import { expect, it } from 'vitest'
import { sql } from 'kysely'
import { rowsMigrations } from '#platform/database'
import { scratchDatabase } from '../../test/support/scratchDatabase.ts'
import { caseworkMigrations } from './migrations.ts'

it('guards every table of casework by rows', async () => {
  const scratch = await scratchDatabase([rowsMigrations, caseworkMigrations])
  const { rows } = await sql<{ relname: string; relrowsecurity: boolean }>`
    select relname, relrowsecurity from pg_class where relname like 'casework%' and relkind = 'r'`.execute(
    scratch.database.tables(),
  )
  await scratch.close()
  expect(rows.length).toBeGreaterThan(15)
  expect(rows.filter(({ relrowsecurity }) => !relrowsecurity)).toEqual([])
})
