import { describe } from 'vitest'
import { truthTable } from '../testing/truthTable.ts'

describe('all', () => {
  truthTable(
    (all) => ({ all }),
    [
      ['yy', 'meets'],
      ['yn', 'fails'],
      ['n?', 'fails'],
      ['nj', 'fails'],
      ['y?', 'needs-facts: f1'],
      ['?j', 'needs-facts: f0'],
      ['??', 'needs-facts: f0 f1'],
      ['yj', 'needs-judgement'],
    ],
  )
})
