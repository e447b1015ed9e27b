import { describe } from 'vitest'
import type { Criterion } from '../model/expression.ts'
import { truthTable } from '../testing/truthTable.ts'

describe('not', () => {
  truthTable(
    ([not]): Criterion => ({ not: not ?? { all: [] } }),
    [
      ['y', 'fails'],
      ['n', 'meets'],
      ['?', 'needs-facts: f0'],
      ['j', 'needs-judgement'],
    ],
  )
})
