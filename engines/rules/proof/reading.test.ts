import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from '../answer/decide.ts'
import { compile } from '../compile.ts'
import type { Criterion, Expression } from '../model/expression.ts'
import type { Fact } from '../model/pack.ts'
import { dateOfDay, dayNumber } from '../model/plainDate.ts'
import { day, fact, packOf, subject } from '../testing/packs.ts'
import { readOutcome } from './reading.ts'

const FACTS: readonly Fact[] = [
  fact('pay', 'money'),
  fact('rent', 'money'),
  fact('ratio', 'decimal'),
  fact('staff', 'integer'),
  fact('born', 'date'),
  fact('moved', 'date'),
]

/** Tenths are what binary fractions cannot write; few of them, so that sums often meet their bounds exactly. */
const hundredths = fc.oneof(
  fc.integer({ min: -6, max: 6 }).map((value) => value / 10),
  fc.integer({ min: -400, max: 400 }).map((value) => value / 100),
)
/** Days around month ends and leap days, where calendars go wrong. */
const date = fc
  .tuple(
    fc.constantFrom('1999-12-31', '2000-02-29', '2023-02-28', '2024-02-29', '2024-03-31', '2026-01-01'),
    fc.integer({ min: -2, max: 2 }),
  )
  .map(([near, days]) => dateOfDay(dayNumber(day(near)) + days))

const persons = fc.record({
  pay: hundredths,
  rent: hundredths,
  ratio: hundredths,
  staff: fc.integer({ min: -3, max: 3 }),
  born: date,
  moved: date,
})

const { money, number, days } = fc.letrec<{ money: Expression; number: Expression; days: Expression }>((tie) => ({
  money: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom<Expression>({ fact: 'pay' }, { fact: 'rent' }),
    fc
      .tuple(fc.constantFrom('add', 'subtract', 'minimum', 'maximum'), tie('money'), tie('money'))
      .map(([form, a, b]): Expression => JSON.parse(JSON.stringify({ [form]: [a, b] }))),
    fc.tuple(tie('money'), fc.constantFrom(2, 3, -1, 0.5)).map(([a, b]): Expression => ({ multiply: [a, b] })),
    fc
      .tuple(tie('money'), fc.constantFrom<Expression>(3, 10, { fact: 'staff' }))
      .map(([a, b]): Expression => ({ divide: [a, b] })),
    tie('money').map((operand): Expression => ({ 'round-down': operand })),
  ),
  number: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom<Expression>({ fact: 'ratio' }, { fact: 'staff' }, 0.1, 0.2),
    fc.tuple(tie('number'), tie('number')).map(([a, b]): Expression => ({ add: [a, b] })),
    fc.tuple(tie('number'), tie('number')).map(([a, b]): Expression => ({ multiply: [a, b] })),
    fc.tuple(tie('number'), tie('number')).map(([a, b]): Expression => ({ divide: [a, b] })),
    fc.tuple(tie('days'), tie('days')).map(([a, b]): Expression => ({ 'months-between': [a, b] })),
    fc.tuple(tie('days'), tie('days')).map(([a, b]): Expression => ({ 'years-between': [a, b] })),
    fc.tuple(tie('days'), tie('days')).map(([a, b]): Expression => ({ 'days-between': [a, b] })),
    tie('number').map((operand): Expression => ({ 'round-down': operand })),
  ),
  days: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    fc.constantFrom<Expression>({ fact: 'born' }, { fact: 'moved' }, 'as-of'),
    fc.tuple(tie('days'), fc.integer({ min: -25, max: 25 })).map(([a, b]): Expression => ({ 'add-months': [a, b] })),
    fc.tuple(tie('days'), tie('days')).map(([a, b]): Expression => ({ maximum: [a, b] })),
  ),
}))

const operator = fc.constantFrom('is', 'is-not', 'at-least', 'more-than', 'at-most', 'less-than')
const test: fc.Arbitrary<Criterion> = fc.oneof(
  fc.tuple(money, operator, hundredths).map(([value, by, bound]): Criterion => ({ value, [by]: bound })),
  fc.tuple(money, operator, money).map(([value, by, bound]): Criterion => ({ value, [by]: bound })),
  fc.tuple(number, operator, hundredths).map(([value, by, bound]): Criterion => ({ value, [by]: bound })),
  fc
    .tuple(number, hundredths, hundredths)
    .map(([value, a, b]): Criterion => ({ value, between: [Math.min(a, b), Math.max(a, b)] })),
  fc
    .tuple(days, fc.constantFrom('is', 'before', 'after', 'on-or-before', 'on-or-after'), days)
    .map(([value, by, bound]): Criterion => ({ value, [by]: bound })),
)

describe('the second reading', () => {
  it('reads cents, decimals, months and leap days as the engine does', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(test, persons, date, (criterion, person, asOf) => {
        const pack = packOf(FACTS, [subject('it', criterion)])
        const [only] = pack.subjects
        const [decision] = decide(compile(pack), person, asOf, { reasons: 'none' })
        const read = only === undefined ? undefined : readOutcome(pack, only, person, asOf)
        seen.add(String(read))
        expect(decision?.outcome.kind).toBe(read)
      }),
      { numRuns: 3000 },
    )
    expect([...seen].sort()).toEqual(['fails', 'meets', 'needs-judgement'])
  })
})
