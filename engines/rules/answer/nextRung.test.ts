import { describe, expect, it } from 'vitest'
import { compile } from '../compile.ts'
import type { Rung } from '../model/decision.ts'
import type { Criterion } from '../model/expression.ts'
import type { Facts } from '../model/facts.ts'
import type { Fact, Subject } from '../model/pack.ts'
import { day, derived, fact, JUDGED, packOf, subject, TODAY, UNPUBLISHED } from '../testing/packs.ts'
import { nextRung } from './nextRung.ts'

const FACTS: readonly Fact[] = [
  fact('founded-on', 'date', { immutable: true }),
  derived('months', 'integer', { 'months-between': [{ fact: 'founded-on' }, 'as-of'] }),
  fact('staff', 'integer', { range: [0, 5000], effort: 3 }),
  fact('turnover', 'money', { effort: 5 }),
  fact('costs', 'money'),
  derived('profit', 'money', { subtract: [{ fact: 'turnover' }, { fact: 'costs' }] }),
  fact('registered', 'boolean'),
  fact('kind', 'enum', { options: ['a', 'b', 'c'], effort: 2 }),
  fact('fields', 'set', { options: ['x', 'y', 'z'] }),
  fact('score', 'decimal', { range: [0, 10] }),
  fact('name', 'text'),
  fact('moved-on', 'date'),
]

function rungOf(criterion: Criterion, facts: Facts, parts: Partial<Subject> = {}): Rung | undefined {
  return nextRung(compile(packOf(FACTS, [subject('it', criterion, parts)])), facts, TODAY, 'it')
}

function change(fact_: string, from: unknown, to: unknown, effort: number, reaches = 'meets'): object {
  return { kind: 'change', reaches, changes: [{ fact: fact_, from, to }], effort }
}

describe('the next rung', () => {
  it('is the nearest value that suffices, for every type', () => {
    expect(rungOf({ fact: 'staff', 'at-least': 10 }, { staff: 4 })).toEqual(change('staff', 4, 10, 3))
    expect(rungOf({ fact: 'staff', 'less-than': 10 }, { staff: 40 })).toEqual(change('staff', 40, 9, 3))
    expect(rungOf({ fact: 'staff', between: [10, 20] }, { staff: 40 })).toEqual(change('staff', 40, 20, 3))
    expect(rungOf({ fact: 'turnover', 'more-than': 1000 }, { turnover: 3.5 })).toEqual(
      change('turnover', 3.5, 1000.01, 5),
    )
    expect(rungOf({ fact: 'score', 'at-least': 7.25 }, { score: 7 })).toEqual(change('score', 7, 7.25, 1))
    expect(rungOf({ fact: 'registered', is: true }, { registered: false })).toEqual(
      change('registered', false, true, 1),
    )
    expect(rungOf({ fact: 'kind', in: ['b', 'c'] }, { kind: 'a' })).toEqual(change('kind', 'a', 'b', 2))
    expect(rungOf({ fact: 'fields', 'includes-all': ['x', 'y'] }, { fields: ['y', 'z'] })).toEqual(
      change('fields', ['y', 'z'], ['x', 'y', 'z'], 1),
    )
    expect(rungOf({ value: { 'size-of': { fact: 'fields' } }, 'at-least': 2 }, { fields: ['z'] })).toEqual(
      change('fields', ['z'], ['x', 'z'], 1),
    )
    expect(rungOf({ fact: 'name', is: 'Ada' }, { name: 'Bob' })).toEqual(change('name', 'Bob', 'Ada', 1))
    expect(rungOf({ fact: 'moved-on', 'on-or-after': '2026-04-01' }, { 'moved-on': '2026-01-01' })).toEqual(
      change('moved-on', '2026-01-01', '2026-04-01', 1),
    )
  })

  it('keeps what a set has, and finds its way through a set of many options', () => {
    const options = Array.from({ length: 14 }, (_, place) => `o${place}`)
    const rung = (criterion: Criterion, from: readonly string[]) =>
      nextRung(
        compile(packOf([fact('many', 'set', { options })], [subject('it', criterion)])),
        { many: from },
        TODAY,
        'it',
      )
    const to = (chosen: readonly string[]) => ({ changes: [{ to: chosen }] })
    const each = options.map((option): Criterion => ({ fact: 'many', includes: option }))
    expect(rung({ fact: 'many', 'includes-any': options.slice(3) }, ['o1'])).toMatchObject(to(['o1', 'o3']))
    expect(rung({ fact: 'many', 'includes-all': options }, ['o1'])).toMatchObject(to(options))
    expect(rung({ not: { fact: 'many', 'includes-all': options } }, options)).toMatchObject(to(options.slice(0, -1)))
    expect(rung({ not: { fact: 'many', 'includes-any': options.slice(0, 3) } }, ['o1', 'o5'])).toMatchObject(to(['o5']))
    expect(rung({ all: each }, ['o1'])).toMatchObject(to(options))
    expect(rung({ all: each.slice(5, 6) }, ['o9'])).toMatchObject(to(['o5', 'o9']))
  })

  it('takes an exclusive option away with the first other, and never proposes it beside another', () => {
    const trades = fact('trades', 'set', { options: ['none', 'fish', 'tea', 'silk'], exclusive: ['none'] })
    const rung = (criterion: Criterion, from: readonly string[]) =>
      nextRung(compile(packOf([trades], [subject('it', criterion)])), { trades: from }, TODAY, 'it')
    const counted = (least: number): Criterion => ({ value: { 'size-of': { fact: 'trades' } }, 'at-least': least })
    const cases: readonly (readonly [Criterion, readonly string[], readonly string[]])[] = [
      [{ fact: 'trades', includes: 'tea' }, ['none'], ['tea']],
      [{ fact: 'trades', includes: 'tea' }, ['fish'], ['fish', 'tea']],
      [{ fact: 'trades', 'includes-all': ['tea', 'fish'] }, ['none'], ['fish', 'tea']],
      [{ fact: 'trades', includes: 'none' }, ['fish', 'tea'], ['none']],
      [
        {
          any: [
            { fact: 'trades', includes: 'none' },
            { fact: 'trades', includes: 'silk' },
          ],
        },
        ['fish'],
        ['fish', 'silk'],
      ],
      [counted(1), [], ['fish']],
      [counted(2), ['none'], ['fish', 'tea']],
      [counted(2), ['tea'], ['fish', 'tea']],
      [{ all: [counted(2), { fact: 'trades', includes: 'silk' }] }, ['none'], ['fish', 'silk']],
      [{ all: [counted(1), { not: { fact: 'trades', includes: 'fish' } }] }, ['fish'], ['tea']],
    ]
    for (const [criterion, from, to] of cases) {
      expect([criterion, rung(criterion, from)]).toMatchObject([criterion, { changes: [{ fact: 'trades', from, to }] }])
    }
    expect(rung(counted(4), ['none'])).toBeUndefined()
    expect(rung({ fact: 'trades', 'includes-all': ['none', 'tea'] }, ['tea'])).toBeUndefined()
  })

  it('is the same in whichever order the facts stand in the files, and of equals does not move dates', () => {
    const criterion: Criterion = {
      any: [
        { fact: 'registered', is: true },
        { fact: 'moved-on', before: 'as-of' },
      ],
    }
    for (const facts of [FACTS, [...FACTS].reverse()]) {
      const program = compile(packOf(facts, [subject('it', criterion)]))
      expect(nextRung(program, { 'moved-on': TODAY, registered: false }, TODAY, 'it')).toEqual(
        change('registered', false, true, 1),
      )
    }
  })

  it('reaches a derived fact through what it is derived from', () => {
    expect(rungOf({ fact: 'profit', 'at-least': 100 }, { turnover: 500, costs: 450 })).toEqual(
      change('costs', 450, 400, 1),
    )
  })

  it('takes the least effort, even where that means two changes instead of one', () => {
    const either: Criterion = {
      any: [
        { fact: 'turnover', 'at-least': 10 },
        {
          all: [
            { fact: 'registered', is: true },
            { fact: 'kind', is: 'b' },
          ],
        },
      ],
    }
    expect(rungOf(either, { turnover: 0, registered: false, kind: 'a' })).toMatchObject({
      effort: 3,
      changes: [{ fact: 'kind' }, { fact: 'registered' }],
    })
  })

  it('never proposes to change an immutable fact, or one that was not answered', () => {
    expect(rungOf({ fact: 'founded-on', before: '2020-01-01' }, { 'founded-on': '2024-01-01' })).toBeUndefined()
    const both: Criterion = {
      all: [
        { fact: 'registered', is: true },
        { fact: 'staff', 'at-least': 5 },
      ],
    }
    expect(rungOf(both, { registered: false })).toEqual(change('registered', false, true, 1, 'needs-facts'))
  })

  it('is none where nothing fails', () => {
    expect(rungOf({ fact: 'staff', 'at-least': 10 }, { staff: 10 })).toBeUndefined()
    expect(rungOf({ fact: 'staff', 'at-least': 10 }, {})).toBeUndefined()
    expect(rungOf(UNPUBLISHED, {})).toBeUndefined()
  })

  it('may lead only to a judgement, and says so; a way to meet it outright comes first', () => {
    const judged: Criterion = { all: [{ fact: 'registered', is: true }, JUDGED] }
    expect(rungOf(judged, { registered: false })).toEqual(change('registered', false, true, 1, 'needs-judgement'))
    expect(rungOf({ any: [judged, { fact: 'staff', 'at-least': 5 }] }, { registered: false, staff: 1 })).toEqual(
      change('staff', 1, 5, 3),
    )
  })
})

describe('waiting', () => {
  it('is the rung where only time is needed, to the very day', () => {
    const rung = rungOf({ fact: 'months', 'at-least': 24 }, { 'founded-on': '2024-06-15' })
    expect(rung).toEqual({ kind: 'wait', reaches: 'meets', until: '2026-06-15' })
  })

  it('says when a subject opens', () => {
    const opening = { valid: { from: day('2027-01-01') } }
    expect(rungOf({ fact: 'registered', is: true }, { registered: true }, opening)).toEqual({
      kind: 'wait',
      reaches: 'meets',
      until: '2027-01-01',
    })
    expect(rungOf({ fact: 'registered', is: true }, { registered: false }, opening)).toEqual({
      ...change('registered', false, true, 1),
      notBefore: '2027-01-01',
    })
  })

  it('goes past the opening where time is still needed then', () => {
    const rung = rungOf(
      { fact: 'months', 'at-least': 24 },
      { 'founded-on': '2025-06-15' },
      { valid: { from: day('2027-01-01') } },
    )
    expect(rung).toEqual({ kind: 'wait', reaches: 'meets', until: '2027-06-15' })
  })

  it('is preferred to moving a date, but not to a change that can be made', () => {
    expect(rungOf({ fact: 'moved-on', before: 'as-of' }, { 'moved-on': '2026-03-20' })).toEqual({
      kind: 'wait',
      reaches: 'meets',
      until: '2026-03-21',
    })
    const either: Criterion = {
      any: [
        { fact: 'months', 'at-least': 24 },
        { fact: 'registered', is: true },
      ],
    }
    expect(rungOf(either, { 'founded-on': '2025-01-01', registered: false })).toEqual(
      change('registered', false, true, 1),
    )
  })

  it('is none once a subject has closed, and none for what time does not bring', () => {
    expect(
      rungOf({ fact: 'registered', is: true }, { registered: true }, { valid: { to: day('2026-01-01') } }),
    ).toBeUndefined()
    expect(rungOf({ fact: 'months', 'at-most': 6 }, { 'founded-on': '2024-01-01' })).toBeUndefined()
  })

  it('does not reach past the day on which a subject closes', () => {
    expect(
      rungOf({ fact: 'months', 'at-least': 24 }, { 'founded-on': '2024-06-15' }, { valid: { to: day('2026-06-14') } }),
    ).toBeUndefined()
  })
})
