import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { scratchDatabase, type ScratchDatabase } from '../../test/support/scratchDatabase.ts'
import { migrate } from './migrate.ts'

const folder = mkdtempSync(join(tmpdir(), 'feilun-migrations-'))
writeFileSync(join(folder, '1700000000000_a.sql'), 'create table a (id int);')
writeFileSync(join(folder, '1700000000001_b.sql'), 'create table b (id int);')

let scratch: ScratchDatabase
beforeAll(async () => {
  scratch = await scratchDatabase([])
})
afterAll(async () => {
  await scratch.close()
  rmSync(folder, { recursive: true })
})

it('lets servers that start together wait for each other, and applies each step once', async () => {
  const starts = Array.from({ length: 5 }, () => migrate(scratch.url, [{ module: 'example', folder }]))
  expect((await Promise.all(starts)).toSorted()).toEqual([0, 0, 0, 0, 2])
})
