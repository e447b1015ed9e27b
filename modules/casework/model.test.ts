import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { commands, newCase } from './testing/caseModel.ts'
import { startHouse, type House } from './testing/house.ts'

let house: House
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())

/** A few runs with every test; `FEILUN_MODEL_RUNS=10000` for all. */
const runs = Number(process.env['FEILUN_MODEL_RUNS'] ?? 12)

it(
  'A case comes to no state that its process does not provide for, whatever is tried, in whatever order, from however old a tab',
  { timeout: 60_000 + runs * 2_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (tries) => fc.asyncModelRun(() => newCase(house), tries)),
      { numRuns: runs, endOnFailure: true },
    )
    const report = await house.casework.verify()
    expect(report.faults).toEqual([])
    expect(await house.ledger.check()).toEqual([])
  },
)
