import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Accounts, Ledger } from '#modules/accounts'
import type { Database } from '#platform/database'
import { createStoreCalls } from '../../records/index.ts'
import { call } from '../testing/callsOf.ts'
import { startAdmission, type AdmissionGround } from '../testing/ground.ts'

let started: AdmissionGround
beforeAll(async () => {
  started = await startAdmission()
})
afterAll(() => started.close())

type Step = 'before the records' | 'after the records' | 'before the ledger' | 'after the ledger' | 'after it was kept'
const steps: readonly Step[] = [
  'before the records',
  'after the records',
  'before the ledger',
  'after the ledger',
  'after it was kept',
]

/** Breaks off at a step when it is told to. */
function breaking(step: Step, { database, ledger }: AdmissionGround) {
  const state = { isArmed: false, isInTransaction: false, broken: 0 }
  const at = (here: Step): void => {
    if (!state.isArmed || here !== step) return
    state.isArmed = false
    state.broken += 1
    throw new Error(`broken off ${step}`)
  }
  const store = createStoreCalls(() => 'Asia/Hong_Kong')
  const brokenDatabase: Database = {
    ...database,
    transaction: async (work) => {
      const result = await database.transaction(work)
      at('after it was kept')
      return result
    },
  }
  const brokenLedger: Accounts = {
    ...ledger,
    within: (connection): Ledger => {
      const inner = ledger.within(connection)
      return {
        ...inner,
        settle: async (asked) => {
          at('before the ledger')
          const done = await inner.settle(asked)
          at('after the ledger')
          return done
        },
      }
    },
  }
  return {
    state,
    needs: {
      database: brokenDatabase,
      ledger: brokenLedger,
      storeCalls: async (...given: Parameters<typeof store>) => {
        at('before the records')
        await store(...given)
        at('after the records')
      },
      // It is moved when the test says so.
      settings: { flushMs: 600_000 },
    },
  }
}

it.each(steps)('what is broken off %s is stored once, and settled once', async (step) => {
  const { node, budget, books, ledger } = started
  const { state, needs } = breaking(step, started)
  const admission = await node(needs)
  const budgeted = await budget({ measure: 1_000 })
  for (let at = 0; at < 5; at += 1) (await call(admission, budgeted.caller, 100)).end(10 + at)
  state.isArmed = true
  await expect(admission.flush()).rejects.toThrow('broken off')
  expect(state.broken).toBe(1)
  await admission.flush()
  expect(await books(budgeted)).toMatchObject({ settled: 60, recorded: 60, calls: 5, overrun: 0 })
  // And what is left can all be spent.
  const last = await call(admission, budgeted.caller, 940)
  last.end(940)
  await admission.close()
  expect(await books(budgeted)).toMatchObject({ held: 0, settled: 1_000, recorded: 1_000, calls: 6 })
  expect(await ledger.check()).toEqual([])
})
