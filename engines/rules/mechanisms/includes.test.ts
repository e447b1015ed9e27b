import { describe, expect, it } from 'vitest'
import type { Criterion } from '../model/expression.ts'
import { outcomeOf } from '../testing/outcome.ts'
import { fact } from '../testing/packs.ts'
import { examples } from '../testing/truthTable.ts'

const FACTS = [fact('skills', 'set', { options: ['a', 'b', 'c'] })]

describe('sets', () => {
  examples(FACTS, [
    {
      name: 'includes it',
      criterion: { fact: 'skills', includes: 'a' },
      facts: { skills: ['a', 'c'] },
      outcome: 'meets',
    },
    {
      name: 'includes it not',
      criterion: { fact: 'skills', includes: 'b' },
      facts: { skills: ['a', 'c'] },
      outcome: 'fails',
    },
    {
      name: 'the empty set is an answer',
      criterion: { fact: 'skills', includes: 'b' },
      facts: { skills: [] },
      outcome: 'fails',
    },
    {
      name: 'any',
      criterion: { fact: 'skills', 'includes-any': ['a', 'b'] },
      facts: { skills: ['b'] },
      outcome: 'meets',
    },
    {
      name: 'none of any',
      criterion: { fact: 'skills', 'includes-any': ['a', 'b'] },
      facts: { skills: ['c'] },
      outcome: 'fails',
    },
    {
      name: 'all',
      criterion: { fact: 'skills', 'includes-all': ['a', 'b'] },
      facts: { skills: ['a', 'b'] },
      outcome: 'meets',
    },
    {
      name: 'not all',
      criterion: { fact: 'skills', 'includes-all': ['a', 'b'] },
      facts: { skills: ['a'] },
      outcome: 'fails',
    },
    {
      name: 'unanswered',
      criterion: { fact: 'skills', 'includes-all': ['a', 'b'] },
      facts: {},
      outcome: 'needs-facts: skills',
    },
  ])

  it('of many options is never taken for what nobody chose', () => {
    const options = Array.from({ length: 14 }, (_, place) => `o${place}`)
    const wide = [fact('many', 'set', { options })]
    const without: Criterion = { not: { fact: 'many', 'includes-any': options.slice(0, 10) } }
    const alike: Criterion = { all: [{ fact: 'many', includes: 'o11' }, without] }
    const apart: Criterion = { all: options.map((option): Criterion => ({ fact: 'many', includes: option })) }
    for (const criterion of [alike, apart, { all: [apart, { not: { not: apart } }] }]) {
      expect(outcomeOf(criterion, wide, {})).toBe('needs-facts: many')
      expect(outcomeOf({ not: criterion }, wide, {})).toBe('needs-facts: many')
    }
  })

  it('may have more options than a machine word has bits', () => {
    const options = Array.from({ length: 75 }, (_, place) => `o${place}`)
    const wide = [fact('many', 'set', { options })]
    for (const option of ['o0', 'o29', 'o30', 'o59', 'o60', 'o74']) {
      expect(outcomeOf({ fact: 'many', includes: option }, wide, { many: [option] })).toBe('meets')
      expect(
        outcomeOf({ fact: 'many', includes: option }, wide, { many: options.filter((other) => other !== option) }),
      ).toBe('fails')
    }
    expect(outcomeOf({ value: { 'size-of': { fact: 'many' } }, is: 74 }, wide, { many: options.slice(1) })).toBe(
      'meets',
    )
  })
})
