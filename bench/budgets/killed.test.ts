import { afterAll, beforeAll, expect, it } from 'vitest'
import { budgetMigrations } from './migrations.ts'
import { scratchDatabase, type ScratchDatabase } from '../../test/support/scratchDatabase.ts'
import { killOnce } from './killed.ts'

let scratch: ScratchDatabase
beforeAll(async () => {
  scratch = await scratchDatabase(budgetMigrations)
})
afterAll(() => scratch.close())

const count = Number(process.env['FEILUN_KILL_SEEDS'] ?? 2)

it.each(Array.from({ length: count }, (_, at) => at + 1))(
  'kill -9 in the middle of calls loses nothing that was acknowledged, bills nothing twice and leaves nothing held (seed %d)',
  { timeout: 120_000 },
  async (seed) => {
    const { ended, unknown, faults } = await killOnce(scratch.url, seed)
    expect(faults).toEqual([])
    expect(ended).toBeGreaterThan(10)
    expect(unknown).toBeGreaterThan(0)
  },
)
