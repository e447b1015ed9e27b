import fc from 'fast-check'
import type { Step } from './ledgerModel.ts'

/** A small tree in which everything is in the way of everything. */
export const treePaths = ['m', 'm/s', 'm/s/c', 'm/s/d', 'm/t', 'm/t/e', 'm/t/e/a'] as const

const path = fc.constantFrom<string>(...treePaths, 'm/none')
const amount = fc.integer({ min: 1, max: 40 })
const some = fc.option(amount, { nil: undefined, freq: 2 })
/** Few, so that many are asked for twice, with the same content or another. */
const key = fc.integer({ min: 0, max: 60 }).map(String)
const hold = fc.nat(30)
const expires = fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined, freq: 1 })

const holdStep = fc.record({ do: fc.constant('hold' as const), key, path, amount, expires })

export const stepOf: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: holdStep },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('settle' as const),
      key,
      hold,
      amount: some,
      rest: fc.constantFrom('keep' as const, 'release' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('release' as const), key, hold, amount: some }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('refund' as const), key, hold, amount }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('limit' as const),
      key,
      path,
      limit: fc.option(fc.integer({ min: 0, max: 150 }), { nil: undefined, freq: 3 }),
    }),
  },
)
