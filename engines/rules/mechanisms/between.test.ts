import { describe } from 'vitest'
import { fact } from '../testing/packs.ts'
import { examples } from '../testing/truthTable.ts'

const FACTS = [fact('staff', 'integer'), fact('limit', 'integer'), fact('on', 'date'), fact('pay', 'money')]
const staff = { fact: 'staff', between: [5, 10] } as const

describe('between', () => {
  examples(FACTS, [
    { name: 'below', criterion: staff, facts: { staff: 4 }, outcome: 'fails' },
    { name: 'the low end is within', criterion: staff, facts: { staff: 5 }, outcome: 'meets' },
    { name: 'the high end is within', criterion: staff, facts: { staff: 10 }, outcome: 'meets' },
    { name: 'above', criterion: staff, facts: { staff: 11 }, outcome: 'fails' },
    { name: 'unanswered', criterion: staff, facts: {}, outcome: 'needs-facts: staff' },
    {
      name: 'money, in cents',
      criterion: { fact: 'pay', between: [1.1, 2.2] },
      facts: { pay: 2.21 },
      outcome: 'fails',
    },
    {
      name: 'dates',
      criterion: { fact: 'on', between: ['2026-01-01', 'as-of'] },
      facts: { on: '2026-03-10' },
      outcome: 'meets',
    },
    {
      name: 'one bound rules it out, whatever the other',
      criterion: { fact: 'staff', between: [5, { fact: 'limit' }] },
      facts: { staff: 4 },
      outcome: 'fails',
    },
    {
      name: 'the other bound is needed',
      criterion: { fact: 'staff', between: [5, { fact: 'limit' }] },
      facts: { staff: 6 },
      outcome: 'needs-facts: limit',
    },
  ])
})
