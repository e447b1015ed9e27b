import { describe, expect, it } from 'vitest'
import type { Expression } from '../model/expression.ts'
import type { FactType } from '../model/pack.ts'
import type { Facts } from '../model/facts.ts'
import { decideFirst } from '../testing/outcome.ts'
import { day, derived, fact, packOf, subject, UNPUBLISHED } from '../testing/packs.ts'

const FACTS = [
  fact('a', 'integer'),
  fact('b', 'integer'),
  fact('x', 'decimal'),
  fact('pay', 'money'),
  fact('rent', 'money'),
  fact('from', 'date'),
  fact('to', 'date'),
  fact('skills', 'set', { options: ['p', 'q', 'r'] }),
  fact('agrees', 'boolean'),
]

/** What a derived fact comes to, as the reasons show it. */
function valueOf(type: FactType, derive: Expression, facts: Facts): unknown {
  const pack = packOf(
    [...FACTS, derived('value', type, derive)],
    [subject('it', { fact: 'value', 'is-not': { fact: 'value' } })],
  )
  const { because } = decideFirst(pack, facts, day('2026-03-10')).outcome
  return because?.kind === 'test' ? because.actual : undefined
}

describe('arithmetic', () => {
  const cases: readonly (readonly [string, FactType, Expression, Facts, unknown])[] = [
    ['add', 'integer', { add: [{ fact: 'a' }, { fact: 'b' }, 1] }, { a: 2, b: 3 }, 6],
    ['add money', 'money', { add: [{ fact: 'pay' }, { fact: 'rent' }, 0.1] }, { pay: 0.1, rent: 0.1 }, 0.3],
    ['subtract', 'integer', { subtract: [{ fact: 'a' }, { fact: 'b' }] }, { a: 2, b: 3 }, -1],
    ['multiply', 'integer', { multiply: [{ fact: 'a' }, { fact: 'b' }] }, { a: 2, b: 3 }, 6],
    ['multiply money', 'money', { multiply: [12, { fact: 'pay' }] }, { pay: 1000.5 }, 12006],
    ['divide', 'decimal', { divide: [{ fact: 'a' }, { fact: 'b' }] }, { a: 3, b: 4 }, 0.75],
    [
      'divide money by money',
      'decimal',
      { divide: [{ fact: 'rent' }, { fact: 'pay' }] },
      { rent: 250, pay: 1000 },
      0.25,
    ],
    ['divide by zero', 'decimal', { divide: [{ fact: 'a' }, { fact: 'b' }] }, { a: 3, b: 0 }, undefined],
    ['minimum', 'integer', { minimum: [{ fact: 'a' }, { fact: 'b' }, 9] }, { a: 4, b: 3 }, 3],
    [
      'maximum of dates',
      'date',
      { maximum: [{ fact: 'from' }, { fact: 'to' }] },
      { from: '2025-01-01', to: '2024-12-31' },
      '2025-01-01',
    ],
    ['round down', 'integer', { 'round-down': { fact: 'x' } }, { x: 2.9 }, 2],
    ['round down below zero', 'integer', { 'round-down': { fact: 'x' } }, { x: -0.1 }, -1],
    [
      'round down a hair below a whole',
      'integer',
      { 'round-down': { multiply: [{ fact: 'x' }, 10] } },
      { x: 0.1 + 0.2 },
      3,
    ],
    ['round down money', 'money', { 'round-down': { fact: 'pay' } }, { pay: 10.99 }, 10],
    ['size of a set', 'integer', { 'size-of': { fact: 'skills' } }, { skills: ['p', 'r'] }, 2],
    ['if, then', 'integer', { if: { fact: 'agrees', is: true }, then: 1, otherwise: 2 }, { agrees: true }, 1],
    ['if, otherwise', 'integer', { if: { fact: 'agrees', is: true }, then: 1, otherwise: 2 }, { agrees: false }, 2],
    [
      'if unknown, but both ways the same',
      'integer',
      { if: { fact: 'agrees', is: true }, then: { fact: 'a' }, otherwise: 2 },
      { a: 2 },
      2,
    ],
    ['if open, and the ways differ', 'integer', { if: UNPUBLISHED, then: 1, otherwise: 2 }, {}, undefined],
    ['an unknown operand', 'integer', { add: [{ fact: 'a' }, { fact: 'b' }] }, { a: 2 }, undefined],
  ]
  for (const [name, type, derive, facts, value] of cases)
    it(name, () => expect(valueOf(type, derive, facts)).toBe(value))
})

it('asks for a fact on which it rests whether an open condition matters', () => {
  const gap: Expression = { if: UNPUBLISHED, then: { 'size-of': { fact: 'skills' } }, otherwise: 0 }
  const pack = packOf(FACTS, [subject('it', { value: { 'size-of': { fact: 'skills' } }, 'more-than': gap })])
  const outcomeOf = (facts: Facts) => decideFirst(pack, facts, day('2026-03-10')).outcome
  expect(outcomeOf({ skills: [] }).kind).toBe('fails')
  expect(outcomeOf({ skills: ['p'] }).kind).toBe('needs-judgement')
  expect(outcomeOf({})).toMatchObject({ kind: 'needs-facts', missing: ['skills'] })
})

describe('dates', () => {
  const between = (form: 'years-between' | 'months-between' | 'days-between', from: string, to: string): unknown =>
    valueOf(
      'integer',
      form === 'years-between'
        ? { 'years-between': [{ fact: 'from' }, { fact: 'to' }] }
        : form === 'months-between'
          ? { 'months-between': [{ fact: 'from' }, { fact: 'to' }] }
          : { 'days-between': [{ fact: 'from' }, { fact: 'to' }] },
      { from, to },
    )

  it('a year is complete on the birthday, and for 29 February on 1 March', () => {
    expect(between('years-between', '2008-03-10', '2026-03-09')).toBe(17)
    expect(between('years-between', '2008-03-10', '2026-03-10')).toBe(18)
    expect(between('years-between', '2008-02-29', '2026-02-28')).toBe(17)
    expect(between('years-between', '2008-02-29', '2026-03-01')).toBe(18)
  })

  it('a month is complete when its day is reached', () => {
    expect(between('months-between', '2024-03-10', '2026-03-09')).toBe(23)
    expect(between('months-between', '2024-03-10', '2026-03-10')).toBe(24)
    expect(between('months-between', '2026-01-31', '2026-02-28')).toBe(0)
    expect(between('months-between', '2026-03-10', '2024-03-10')).toBe(-24)
  })

  it('days count the nights between', () => {
    expect(between('days-between', '2024-02-28', '2024-03-01')).toBe(2)
    expect(between('days-between', '2025-02-28', '2025-03-01')).toBe(1)
    expect(between('days-between', '1969-12-31', '1970-01-02')).toBe(2)
  })

  it('months are added to the same day or the last of a shorter month', () => {
    const later = (from: string, months: number): unknown =>
      valueOf('date', { 'add-months': [{ fact: 'from' }, months] }, { from })
    expect(later('2026-01-31', 1)).toBe('2026-02-28')
    expect(later('2024-02-29', 12)).toBe('2025-02-28')
    expect(later('2026-03-10', -3)).toBe('2025-12-10')
    expect(later('2026-03-10', 120_000)).toBeUndefined()
  })
})
