import { describe, expect, it } from 'vitest'
import { compile } from '../compile.ts'
import { UncheckedInput } from '../model/fault.ts'
import { day, fact, packOf, subject, TODAY } from '../testing/packs.ts'
import { diff } from './diff.ts'
import { simulate, tally } from './simulate.ts'

const FACTS = [fact('age', 'integer'), fact('kind', 'enum', { options: ['a', 'b'] })]
const before = packOf(FACTS, [
  subject('it', { fact: 'age', 'at-least': 18 }),
  subject('old', { fact: 'kind', is: 'a' }),
])
const after = packOf(FACTS, [subject('it', { fact: 'age', 'at-least': 21 }), subject('new', { fact: 'kind', is: 'b' })])

describe('a simulation', () => {
  it('reads columns and gives one byte for each party', () => {
    const columns = {
      rows: 4,
      facts: { age: Float64Array.of(17, 18, Number.NaN, 30), kind: Float64Array.of(0, 1, Number.NaN, 0) },
    }
    const { outcomes } = simulate(compile(before), columns, TODAY)
    expect([...(outcomes['it'] ?? [])]).toEqual([0, 1, 2, 1])
    expect([...(outcomes['old'] ?? [])]).toEqual([1, 0, 2, 1])
    expect(tally(outcomes['it'] ?? new Uint8Array())).toEqual({
      fails: 1,
      meets: 2,
      'needs-facts': 1,
      'needs-judgement': 0,
    })
  })

  it('refuses columns that do not fit the pack', () => {
    expect(() => simulate(compile(before), { rows: 2, facts: { age: Float64Array.of(1) } }, TODAY)).toThrow(
      UncheckedInput,
    )
    expect(() => simulate(compile(before), { rows: 1, facts: { aeg: Float64Array.of(1) } }, TODAY)).toThrow(
      UncheckedInput,
    )
  })
})

describe('the difference of two packs', () => {
  it('says whose outcome changes, and what was changed', () => {
    const population = [{ age: 17, kind: 'a' }, { age: 20, kind: 'b' }, { age: 30 }]
    const found = diff(compile(before), compile(after), population, day('2026-03-10'))
    expect(found.structure).toEqual([
      { section: 'subjects', id: 'it', change: 'changed' },
      { section: 'subjects', id: 'old', change: 'removed' },
      { section: 'subjects', id: 'new', change: 'added' },
    ])
    expect(found.outcomes.filter((change) => change.subject === 'it')).toEqual([
      { row: 1, subject: 'it', from: 'meets', to: 'fails' },
    ])
    expect(found.moves).toEqual({
      it: { 'meets → fails': 1 },
      old: { 'meets → absent': 1, 'fails → absent': 1, 'needs-facts → absent': 1 },
      new: { 'absent → fails': 1, 'absent → meets': 1, 'absent → needs-facts': 1 },
    })
  })

  it('is empty for a pack and itself with its keys in another order', () => {
    const again = {
      ...before,
      subjects: before.subjects.map((each) => Object.fromEntries(Object.entries(each).reverse())),
    }
    const copy: typeof before = JSON.parse(JSON.stringify(again))
    expect(diff(compile(before), compile(copy), [{ age: 18 }], TODAY)).toEqual({
      structure: [],
      outcomes: [],
      moves: {},
    })
  })
})
