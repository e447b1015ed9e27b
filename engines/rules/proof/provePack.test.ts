import { describe, expect, it } from 'vitest'
import { compile } from '../compile.ts'
import type { Criterion } from '../model/expression.ts'
import type { Example, RulePack } from '../model/pack.ts'
import { day, fact, packOf, parameter, subject, UNPUBLISHED } from '../testing/packs.ts'
import { boundaryExamples } from './boundaryExamples.ts'
import { mutations } from './mutations.ts'
import { provePack, survivors } from './provePack.ts'
import { runExamples } from './runExamples.ts'

const FACTS = [
  fact('age', 'integer', { range: [0, 120] }),
  fact('kind', 'enum', { options: ['a', 'b', 'c'] }),
  fact('skills', 'set', { options: ['x', 'y'] }),
]

function packWith(criterion: Criterion, examples: readonly Example[] = []): RulePack {
  return packOf(FACTS, [subject('it', criterion, { examples })])
}

const adult: Criterion = {
  all: [
    { fact: 'age', 'at-least': 18 },
    { fact: 'kind', in: ['a', 'b'] },
    { fact: 'skills', 'includes-any': ['x', 'y'] },
    UNPUBLISHED,
  ],
}

describe('examples on both sides of every threshold', () => {
  it('stand just below, exactly at and just above it', () => {
    const ages = boundaryExamples(compile(packWith(adult))).filter((example) => example.about === 'age')
    const expected = new Map(ages.map((example) => [example.facts['age'], example.expected]))
    expect([...expected].sort((a, b) => Number(a[0]) - Number(b[0]))).toEqual([
      [17, 'fails'],
      [18, 'needs-judgement'],
      [19, 'needs-judgement'],
    ])
  })

  it('stand on the first and last days of a parameter', () => {
    const limit = parameter('limit', 'integer', [
      { value: 18, valid: { to: day('2026-06-30') } },
      { value: 21, valid: { from: day('2026-07-01') } },
    ])
    const pack = packOf(FACTS, [subject('it', { fact: 'age', 'at-least': { parameter: 'limit' } })], {
      parameters: [limit],
    })
    const seen = boundaryExamples(compile(pack)).map(
      (example) => `${example.asOf} ${String(example.facts['age'])} ${example.expected}`,
    )
    expect(seen).toEqual(expect.arrayContaining(['2026-06-30 18 meets', '2026-07-01 20 fails', '2026-07-01 21 meets']))
  })

  it('are pinned only by a worked example on the same side of every test', () => {
    const example: Example = {
      name: 'a young adult',
      'as-of': day('2026-03-10'),
      facts: { age: 30, kind: 'a', skills: ['x'] },
      outcome: 'needs-judgement',
    }
    const pinned = boundaryExamples(compile(packWith(adult, [example]))).filter((each) => each.pinnedBy !== undefined)
    expect(pinned.length).toBeGreaterThan(0)
    expect(pinned.every((each) => each.expected === 'needs-judgement' && Number(each.facts['age']) >= 18)).toBe(true)
  })
})

describe('the mutation check', () => {
  it('turns every comparison and connective round', () => {
    expect([...mutations(packWith(adult))].map((mutant) => mutant.description)).toEqual([
      'all → any',
      'at-least → more-than',
      'at-least → less-than',
      'in → not-in',
      'in without "a"',
      'in without "b"',
      'includes-any → includes-all',
      'includes-any without "x"',
      'includes-any without "y"',
    ])
  })

  it('leaves no mutant where every comparison makes a difference', () => {
    expect(survivors(packWith(adult)).map((mutant) => mutant.description)).toEqual([])
  })

  it('finds a comparison that makes none', () => {
    const idle: Criterion = {
      all: [
        { fact: 'age', 'at-least': 18 },
        { fact: 'age', 'at-least': 16 },
      ],
    }
    expect(survivors(packWith(idle)).map((mutant) => `${mutant.path.join('.')} ${mutant.description}`)).toEqual([
      'subjects.0.criterion.all.1 at-least → more-than',
    ])
  })

  it('credits worked examples before generated ones', () => {
    const at = (age: number, outcome: Example['outcome']): Example => ({
      name: `${age}`,
      'as-of': day('2026-03-10'),
      facts: { age },
      outcome,
    })
    const pack = packWith({ fact: 'age', 'at-least': 18 }, [at(17, 'fails'), at(18, 'meets')])
    expect(provePack(pack)).toMatchObject({ mutants: 2, killedByExamples: 2, killedByBoundaries: 0, disagreements: [] })
  })

  it('a threshold typed wrong fails the worked example that stands at it', () => {
    const example: Example = {
      name: 'eighteen',
      'as-of': day('2026-03-10'),
      facts: { age: 18 },
      outcome: 'meets',
      missing: [],
    }
    const [right] = runExamples(compile(packWith({ fact: 'age', 'at-least': 18 }, [example])))
    const [wrong] = runExamples(compile(packWith({ fact: 'age', 'at-least': 19 }, [example])))
    expect([right?.ok, wrong?.ok]).toEqual([true, false])
  })
})
