import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../compile.ts'
import { UncheckedInput } from '../model/fault.ts'
import { derived, fact, packOf, subject, TODAY } from '../testing/packs.ts'
import { checkFacts } from './checkFacts.ts'
import { decide } from './decide.ts'

const program = compile(
  packOf(
    [
      fact('agrees', 'boolean'),
      fact('age', 'integer', { range: [0, 120] }),
      fact('score', 'decimal'),
      fact('pay', 'money'),
      fact('born', 'date', { range: ['1900-01-01', '2026-12-31'] }),
      fact('any-day', 'date'),
      fact('kind', 'enum', { options: ['a', 'b'] }),
      fact('skills', 'set', { options: ['x', 'y', 'none'], exclusive: ['none'] }),
      fact('name', 'text'),
      derived('double', 'integer', { multiply: [2, { fact: 'age' }] }),
    ],
    [subject('it', { fact: 'age', 'at-least': 18 })],
  ),
)

describe('facts from anywhere', () => {
  it('pass when they are of their type, and checking again changes nothing', () => {
    const facts = {
      agrees: false,
      age: 0,
      score: 0.5,
      pay: 19.99,
      born: '2000-02-29',
      kind: 'b',
      skills: ['y', 'x'],
      name: '李',
    }
    const first = checkFacts(program, facts)
    expect(first).toEqual({ ok: true, facts })
    expect(first.ok && checkFacts(program, first.facts)).toEqual(first)
    expect(checkFacts(program, {})).toEqual({ ok: true, facts: {} })
    expect(checkFacts(program, { skills: ['none', 'none'] })).toEqual({ ok: true, facts: { skills: ['none'] } })
  })

  const refused: readonly (readonly [string, unknown, string])[] = [
    ['agrees', 'true', 'wrong-type'],
    ['agrees', null, 'wrong-type'],
    ['age', '18', 'wrong-type'],
    ['age', 18.5, 'wrong-type'],
    ['age', Number.NaN, 'wrong-type'],
    ['age', 2 ** 60, 'wrong-type'],
    ['age', 121, 'out-of-range'],
    ['age', -1, 'out-of-range'],
    ['score', Infinity, 'wrong-type'],
    ['pay', 19.999, 'wrong-type'],
    ['pay', 1e300, 'wrong-type'],
    ['born', '2001-02-29', 'absurd-date'],
    ['born', '01/02/2001', 'absurd-date'],
    ['born', 20010101, 'wrong-type'],
    ['born', '1899-12-31', 'out-of-range'],
    ['any-day', '0001-01-01', 'absurd-date'],
    ['any-day', '9999-12-31', 'absurd-date'],
    ['kind', 'x', 'unknown-option'],
    ['kind', 1, 'wrong-type'],
    ['skills', 'x', 'wrong-type'],
    ['skills', ['x', 'z'], 'unknown-option'],
    ['skills', ['x', 1], 'wrong-type'],
    ['skills', ['none', 'x'], 'exclusive-option'],
    ['skills', ['none', 'z'], 'unknown-option'],
    ['name', {}, 'wrong-type'],
    ['double', 36, 'derived-fact'],
    ['aeg', 18, 'unknown-fact'],
    ['__proto__x', 1, 'unknown-fact'],
    ['toString', 1, 'unknown-fact'],
  ]
  for (const [id, value, code] of refused) {
    it(`${id} = ${JSON.stringify(value)} is refused as ${code}`, () => {
      const result = checkFacts(program, { [id]: value })
      expect(result.ok ? [] : result.problems.map((problem) => [problem.code, problem.fact])).toEqual([[code, id]])
    })
  }

  it('every problem is reported, and says what would be right', () => {
    const result = checkFacts(program, { age: 200, kind: 'x', nobody: 1 })
    expect(result.ok ? [] : result.problems.map((problem) => problem.expected)).toMatchObject([
      { type: 'integer', range: [0, 120] },
      { options: ['a', 'b'] },
      { facts: ['agrees', 'age', 'score', 'pay', 'born', 'any-day', 'kind', 'skills', 'name'] },
    ])
  })

  it('a hundred thousand unknown names are refused without looking at them all', () => {
    const names = Array.from({ length: 100_000 }, (_, number) => [`n${number}`, number])
    const result = checkFacts(program, Object.fromEntries(names))
    expect(result.ok ? 0 : result.problems.length).toBe(1000)
  })

  it('anything at all is accepted or refused without a throw, and what is accepted can be decided', () => {
    const keys = fc.constantFrom(
      'agrees',
      'age',
      'score',
      'pay',
      'born',
      'any-day',
      'kind',
      'skills',
      'name',
      'double',
      'other',
    )
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.dictionary(keys, fc.anything())), (raw) => {
        const result = checkFacts(program, raw)
        if (result.ok) expect(decide(program, result.facts, TODAY)).toHaveLength(1)
        else expect(result.problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })

  it('facts that were not checked are refused by the engine', () => {
    expect(() => decide(program, { age: 'old' }, TODAY)).toThrow(UncheckedInput)
    expect(() => decide(program, { aeg: 1 }, TODAY)).toThrow(UncheckedInput)
    expect(() => decide(program, { skills: ['none', 'x'] }, TODAY)).toThrow(UncheckedInput)
  })
})
