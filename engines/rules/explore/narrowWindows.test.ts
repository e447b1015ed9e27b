import { describe, expect, it } from 'vitest'
import { checkPack } from '../checks/checkPack.ts'
import type { Criterion, Expression } from '../model/expression.ts'
import { outcomeOf } from '../testing/outcome.ts'
import { derived, fact, packOf, subject } from '../testing/packs.ts'

const FACTS = [
  fact('born-on', 'date', { immutable: true }),
  derived('age', 'integer', { 'years-between': [{ fact: 'born-on' }, 'as-of'] }),
  fact('pay', 'money'),
  fact('rent', 'money'),
  fact('staff', 'integer'),
  fact('ratio', 'decimal'),
]

const yearly: Expression = { multiply: [{ fact: 'pay' }, 12] }
const thousands: Expression = { 'round-down': { divide: [{ fact: 'staff' }, 1000] } }

const WINDOWS: readonly (readonly [string, readonly string[], Criterion])[] = [
  ['an age between two years', ['born-on'], { fact: 'age', between: [18, 24] }],
  ['an age of one year', ['born-on'], { fact: 'age', is: 64 }],
  ['an age among others', ['born-on'], { fact: 'age', in: [6, 11, 70] }],
  ['days to the day', ['born-on'], { value: { 'days-between': [{ fact: 'born-on' }, 'as-of'] }, is: 1001 }],
  ['pay by the year', ['pay'], { value: yearly, is: 240_000 }],
  [
    'one amount more than another',
    ['pay', 'rent'],
    { value: { subtract: [{ fact: 'pay' }, { fact: 'rent' }] }, is: 9.07 },
  ],
  ['full thousands', ['staff'], { value: thousands, is: 57 }],
  ['a square', ['staff'], { value: { multiply: [{ fact: 'staff' }, { fact: 'staff' }] }, is: 144 }],
  ['a sum of decimals', ['ratio'], { value: { add: [{ fact: 'ratio' }, 0.2] }, is: 0.3 }],
]

describe('a window that few values of an unanswered fact fall into', () => {
  for (const [name, facts, criterion] of WINDOWS)
    it(`is never overlooked: ${name}`, () => {
      expect(checkPack(packOf(FACTS, [subject('it', criterion)]))).toEqual([])
      expect(outcomeOf(criterion, FACTS, {})).toBe(`needs-facts: ${facts.join(' ')}`)
      expect(outcomeOf({ not: criterion }, FACTS, {})).toBe(`needs-facts: ${facts.join(' ')}`)
    })
})

it('a fact that only chooses between values on the same side is not asked for', () => {
  const bonus: Expression = { if: { fact: 'staff', 'at-least': 5 }, then: 3, otherwise: 1 }
  expect(outcomeOf({ value: bonus, 'less-than': 4 }, FACTS, {})).toBe('meets')
})
