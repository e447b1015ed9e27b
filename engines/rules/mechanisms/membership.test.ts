import { describe } from 'vitest'
import { fact } from '../testing/packs.ts'
import { examples } from '../testing/truthTable.ts'

const FACTS = [fact('kind', 'enum', { options: ['a', 'b', 'c'] }), fact('size', 'integer'), fact('name', 'text')]

describe('in and not-in', () => {
  examples(FACTS, [
    { name: 'one of the list', criterion: { fact: 'kind', in: ['a', 'b'] }, facts: { kind: 'b' }, outcome: 'meets' },
    { name: 'none of the list', criterion: { fact: 'kind', in: ['a', 'b'] }, facts: { kind: 'c' }, outcome: 'fails' },
    {
      name: 'not in, and it is not',
      criterion: { fact: 'kind', 'not-in': ['a', 'b'] },
      facts: { kind: 'c' },
      outcome: 'meets',
    },
    {
      name: 'not in, but it is',
      criterion: { fact: 'kind', 'not-in': ['a', 'b'] },
      facts: { kind: 'a' },
      outcome: 'fails',
    },
    { name: 'numbers', criterion: { fact: 'size', in: [1, 2, 4] }, facts: { size: 3 }, outcome: 'fails' },
    { name: 'texts', criterion: { fact: 'name', in: ['x', 'y'] }, facts: { name: 'y' }, outcome: 'meets' },
    { name: 'unanswered', criterion: { fact: 'kind', in: ['a'] }, facts: {}, outcome: 'needs-facts: kind' },
    {
      name: 'a list of every option asks nothing',
      criterion: { fact: 'kind', in: ['a', 'b', 'c'] },
      facts: {},
      outcome: 'meets',
    },
  ])
})
