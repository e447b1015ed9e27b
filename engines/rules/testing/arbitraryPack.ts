import fc from 'fast-check'
import type { Criterion, Expression } from '../model/expression.ts'
import type { Facts } from '../model/facts.ts'
import type { Fact, RulePack } from '../model/pack.ts'
import { derived, fact, JUDGED, packOf, subject, UNPUBLISHED, words } from './packs.ts'
import { valuesOf } from './oracle.ts'

/** Facts with few values each, so that the reference can try them all. */
const FACTS: readonly Fact[] = [
  fact('age', 'integer', { range: [0, 4], immutable: true }),
  fact('staff', 'integer', { range: [0, 3], effort: 2 }),
  fact('kind', 'enum', { options: ['a', 'b', 'c'], effort: 3 }),
  fact('agrees', 'boolean'),
  fact('skills', 'set', { options: ['x', 'y', 'none'], exclusive: ['none'], effort: 2 }),
  derived('total', 'integer', { add: [{ fact: 'age' }, { multiply: [2, { fact: 'staff' }] }] }),
  derived('share', 'decimal', { divide: [{ fact: 'age' }, { fact: 'staff' }] }),
  derived('level', 'integer', {
    if: { fact: 'agrees', is: true },
    then: { fact: 'staff' },
    otherwise: { 'size-of': { fact: 'skills' } },
  }),
]

const comparison = fc.constantFrom('is', 'is-not', 'at-least', 'more-than', 'at-most', 'less-than')

const test: fc.Arbitrary<Criterion> = fc.oneof(
  fc
    .tuple(fc.constantFrom('age', 'staff', 'total', 'share', 'level'), comparison, fc.integer({ min: -1, max: 6 }))
    .map(([id, operator, value]): Criterion => ({ fact: id, [operator]: value })),
  fc
    .tuple(comparison, fc.constantFrom<Expression>({ fact: 'staff' }, { fact: 'level' }))
    .map(([operator, right]): Criterion => ({ fact: 'age', [operator]: right })),
  fc
    .tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 }))
    .map(([low, more]): Criterion => ({ fact: 'staff', between: [low, low + more] })),
  fc.constantFrom('a', 'b', 'c').map((option): Criterion => ({ fact: 'kind', is: option })),
  fc.subarray(['a', 'b', 'c'], { minLength: 1 }).map((list): Criterion => ({ fact: 'kind', 'not-in': list })),
  fc.boolean().map((value): Criterion => ({ fact: 'agrees', is: value })),
  fc.constantFrom('x', 'y', 'none').map((option): Criterion => ({ fact: 'skills', includes: option })),
  fc
    .tuple(fc.constantFrom('includes-any', 'includes-all'), fc.subarray(['x', 'y', 'none'], { minLength: 1 }))
    .map(([operator, list]): Criterion => ({ fact: 'skills', [operator]: list })),
  fc.constantFrom<Criterion>(JUDGED, UNPUBLISHED, { criterion: 'shared' }),
)

const { criterion } = fc.letrec<{ criterion: Criterion }>((tie) => ({
  criterion: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 3, arbitrary: test },
    {
      weight: 2,
      arbitrary: fc.array(tie('criterion'), { minLength: 1, maxLength: 3 }).map((all): Criterion => ({ all })),
    },
    {
      weight: 2,
      arbitrary: fc.array(tie('criterion'), { minLength: 1, maxLength: 3 }).map((any): Criterion => ({ any })),
    },
    { weight: 1, arbitrary: tie('criterion').map((not): Criterion => ({ not })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.array(tie('criterion'), { minLength: 2, maxLength: 3 }), fc.integer({ min: 1, max: 3 }))
        .map(([of, needed]): Criterion => ({ 'at-least': Math.min(needed, of.length), of })),
    },
  ),
}))

export const arbitraryPack: fc.Arbitrary<RulePack> = fc
  .record({
    shared: test.filter((item) => !('criterion' in item)),
    criterion,
    exception: fc.option(fc.tuple(test, criterion), { nil: undefined }),
  })
  .map(({ shared, criterion: main, exception }) =>
    packOf(
      FACTS,
      [
        subject(
          'it',
          main,
          exception === undefined
            ? {}
            : { exceptions: [{ when: exception[0], then: exception[1], text: words('Exception') }] },
        ),
        subject('other', { any: [{ subject: 'it' }, { fact: 'age', is: 0 }] }),
      ],
      { criteria: [{ id: 'shared', ...shared }] },
    ),
  )

/** Some of the facts, answered. */
export const arbitraryFacts: fc.Arbitrary<Facts> = factsWith(0.6)

export const completeFacts: fc.Arbitrary<Facts> = factsWith(1)

function factsWith(share: number): fc.Arbitrary<Facts> {
  const asked = FACTS.filter((item) => item.derive === undefined)
  return fc
    .tuple(
      ...asked.map((item) => fc.tuple(fc.constantFrom(...valuesOf(item)), fc.double({ min: 0, max: 1, noNaN: true }))),
    )
    .map((chosen) =>
      Object.fromEntries(
        chosen.flatMap(([value, chance], place) => {
          const id = asked[place]?.id
          return id !== undefined && chance <= share ? [[id, value] as const] : []
        }),
      ),
    )
}
