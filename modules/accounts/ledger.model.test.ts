import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTree, sameTotals } from './testing/compare.ts'
import { apply, emptyModel, expire, type Model, type Step } from './testing/ledgerModel.ts'
import { stepOf, treePaths } from './testing/ledgerSteps.ts'
import { applyReally, type RealLedger } from './testing/realLedger.ts'
import { startLedger, type StartedLedger } from './testing/startLedger.ts'

/** How often; `FEILUN_LEDGER_RUNS=10000` for all of them. */
const runs = Number(process.env['FEILUN_LEDGER_RUNS'] ?? 25)

let started: StartedLedger
beforeAll(async () => {
  started = await startLedger()
})
afterAll(() => started.scratch.close())

type Command = fc.AsyncCommand<Model, RealLedger>

const ask = (step: Step): Command => ({
  check: () => true,
  run: async (model, real) => {
    const wanted = apply(model, step)
    expect(await applyReally(real, step)).toBe(wanted)
  },
  toString: () => JSON.stringify(step),
})

const wait = (by: number): Command => ({
  check: () => true,
  run: async (model, { started: { clock }, begun }) => {
    model.now += by
    clock.now = new Date(begun + model.now)
  },
  toString: () => `wait ${by}`,
})

const endWhatIsOver: Command = {
  check: () => true,
  run: async (model, { started: { ledger, clock } }) => {
    const wanted = expire(model)
    expect(await ledger.expire(clock.now)).toBe(wanted)
  },
  toString: () => 'expire',
}

const look: Command = {
  check: () => true,
  run: async (model, real) => sameTotals(model, real),
  toString: () => 'look',
}

const commands = fc.commands(
  [
    stepOf.map(ask),
    stepOf.map(ask),
    stepOf.map(ask),
    fc.integer({ min: 1, max: 10 }).map(wait),
    fc.constant(endWhatIsOver),
    fc.constant(look),
  ],
  { maxCommands: 60, size: 'max' },
)

it(`does what the model says, whatever is asked in whatever order (${runs} runs)`, async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(commands, async (asked) => {
      const real = await openTree(started, `c${++run}-`)
      const model = emptyModel(treePaths)
      await fc.asyncModelRun(() => ({ model, real }), asked)
      await sameTotals(model, real)
      // What is left open with a time would end in the next run.
      for (const [number, id] of real.ids.entries())
        if (model.holds[number]?.state === 'open')
          await started.ledger.release({ key: `${real.prefix}end ${number}`, by: 'model', hold: id })
    }),
    { numRuns: runs, interruptAfterTimeLimit: 3_600_000, markInterruptAsFailure: true },
  )
  expect(await started.ledger.check()).toEqual([])
}, 3_600_000)
