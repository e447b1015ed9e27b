import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { budgetMigrations } from './migrations.ts'
import { scratchDatabase, type ScratchDatabase } from '../../test/support/scratchDatabase.ts'
import { runSeeds } from './seeds.ts'

let scratch: ScratchDatabase
beforeAll(async () => {
  scratch = await scratchDatabase(budgetMigrations)
})
afterAll(() => scratch.close())

/** `FEILUN_BUDGET_SEEDS=100` asks for all of them, as `npm run bench -- budgets` does. */
const count = Number(process.env['FEILUN_BUDGET_SEEDS'] ?? 3)

describe('200 parallel calls at two processes against a budget for 50', () => {
  it(
    `let in as many as can be, spend no more than there is, and lose nothing (${count} seeds)`,
    { timeout: 60_000 + count * 20_000 },
    async () => {
      const { outcomes, faults } = await runSeeds(
        scratch.url,
        Array.from({ length: count }, (_, at) => at + 1),
      )
      expect(faults).toEqual([])
      for (const outcome of outcomes) expect(outcome, `seed ${outcome.seed}`).toMatchObject({ faults: [] })
      expect(outcomes).toHaveLength(count)
      for (const { letIn, refused } of outcomes) {
        expect(letIn).toBeGreaterThanOrEqual(50)
        expect(refused).toBeGreaterThanOrEqual(150)
      }
    },
  )
})
