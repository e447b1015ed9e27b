import { describe } from 'vitest'
import { truthTable } from '../testing/truthTable.ts'

describe('at least two of', () => {
  truthTable(
    (of) => ({ 'at-least': 2, of }),
    [
      ['yyn', 'meets'],
      ['ynn', 'fails'],
      ['yy?', 'meets'],
      ['nn?', 'fails'],
      ['yn?', 'needs-facts: f2'],
      ['y?j', 'needs-facts: f1'],
      ['ynj', 'needs-judgement'],
      ['nnj', 'fails'],
      ['njj', 'needs-judgement'],
      // Whether or not the answer is yes, two judgements can still make two, and one yes cannot.
      ['jj?n', 'needs-judgement'],
      ['???', 'needs-facts: f0 f1 f2'],
    ],
  )
})
