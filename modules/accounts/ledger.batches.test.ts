import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { FeilunError } from '#platform/errors'
import { answerOf } from './moves/answer.ts'
import type { Movement } from './moves/movement.ts'
import { move } from './store.ts'
import { openTree, sameTotals } from './testing/compare.ts'
import { apply, emptyModel, type Step } from './testing/ledgerModel.ts'
import { stepOf, treePaths } from './testing/ledgerSteps.ts'
import { applyReally, holdLine, neverMade, refusalLine, type RealLedger } from './testing/realLedger.ts'
import { startLedger, type StartedLedger } from './testing/startLedger.ts'

/** How often; `FEILUN_LEDGER_RUNS=10000` for all of them. */
const runs = Number(process.env['FEILUN_LEDGER_RUNS'] ?? 100)

let started: StartedLedger
beforeAll(async () => {
  started = await startLedger()
})
afterAll(() => started.scratch.close())

/** The steps of one batch: holds that it makes itself cannot be named in it, and no key stands in it twice. */
const batch = fc.record({
  limits: fc.array(
    stepOf.filter((step) => step.do === 'limit'),
    { maxLength: 2 },
  ),
  steps: fc.uniqueArray(
    stepOf.filter((step) => step.do !== 'limit'),
    { selector: ({ key }) => key, maxLength: 25, size: 'max' },
  ),
})

function movementOf(step: Step, { prefix, ids, begun }: RealLedger, made: number): Movement | undefined {
  const keyed = { key: `${prefix}${step.key}`, by: 'model' }
  if (step.do === 'limit') return undefined
  if (step.do === 'hold') {
    const expires = step.expires === undefined ? undefined : new Date(begun + step.expires)
    return { kind: 'hold', ...keyed, path: prefix + step.path, amount: step.amount, expires, hold: randomUUID() }
  }
  const hold = (step.hold < made ? ids[step.hold] : undefined) ?? neverMade
  if (step.do === 'settle') return { kind: 'settle', ...keyed, hold, amount: step.amount, rest: step.rest }
  if (step.do === 'refund') return { kind: 'refund', ...keyed, hold, amount: step.amount }
  return { kind: 'release', ...keyed, hold, amount: step.amount }
}

it(`does a batch as it would each after the other (${runs} runs)`, async () => {
  let run = 0
  let refused = 0
  let done = 0
  const { scratch, clock } = started
  await fc.assert(
    fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 4 }), async (batches) => {
      const real = await openTree(started, `b${++run}-`)
      const model = emptyModel(treePaths)
      for (const { limits, steps } of batches) {
        for (const limit of limits) expect(await applyReally(real, limit)).toBe(apply(model, limit))
        const made = model.holds.length
        // One that the batch itself makes was never made, as far as the batch is concerned.
        const named = steps.map((step) => ('hold' in step && step.hold >= made ? { ...step, hold: 1_000 } : step))
        const movements = named.flatMap((step) => movementOf(step, real, made) ?? [])
        const rows = await move(scratch.database, movements, clock.now)
        for (const [at, step] of named.entries()) {
          const wanted = apply(model, step)
          const movement = movements[at]
          if (movement === undefined) throw new Error('A step without a movement')
          try {
            expect(holdLine(real, answerOf(movement, rows[at]))).toBe(wanted)
            done += 1
          } catch (error) {
            if (!(error instanceof FeilunError)) throw error
            expect(refusalLine(error, real.prefix)).toBe(wanted)
            refused += 1
          }
        }
      }
      await sameTotals(model, real)
    }),
    { numRuns: runs, interruptAfterTimeLimit: 3_600_000, markInterruptAsFailure: true },
  )
  expect(await started.ledger.check()).toEqual([])
  // Neither side of the rules went untried.
  expect(Math.min(done, refused)).toBeGreaterThan(runs)
}, 3_600_000)
