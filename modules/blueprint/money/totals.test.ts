import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCity, aMeasure, aSum } from '../testing/builders.ts'
import { citing, said } from '../testing/builders.ts'
import { totalsOf } from './totals.ts'

const city = aCity()
const reasons = (totals: ReturnType<typeof totalsOf>) => totals.notCounted.map(({ id, why }) => [id, why.kind])

describe('what public money is counted', () => {
  it('counts a part of another sum only once', () => {
    const totals = totalsOf(
      [
        aMeasure({ id: 'a', money: [aSum({ id: 'whole', amount: 20 })] }),
        aMeasure({
          id: 'b',
          money: [
            aSum({ id: 'part', amount: 5, 'part-of': 'whole' }),
            aSum({ id: 'crumb', amount: 1, 'part-of': 'part' }),
          ],
        }),
      ],
      city,
    )
    expect(totals.total).toEqual({ amount: 20, approximation: 'exact', count: 1 })
    expect(reasons(totals)).toEqual([
      ['part', 'part-of'],
      ['crumb', 'part-of'],
    ])
  })
  it('counts a part by itself where the sum it is part of is not in the selection', () => {
    const totals = totalsOf([aMeasure({ id: 'b', money: [aSum({ id: 'part', amount: 5, 'part-of': 'whole' })] })], city)
    expect(totals.total.amount).toBe(5)
    expect(totals.counted[0]?.partOf).toBe('whole')
  })
  it('never counts private investment, nor lets it hide public money that is a part of it', () => {
    const totals = totalsOf(
      [
        aMeasure({
          id: 'a',
          money: [
            aSum({ id: 'deal', amount: 900, kind: 'private-investment' }),
            aSum({ id: 'share', amount: 10, kind: 'fund', 'part-of': 'deal' }),
          ],
        }),
      ],
      city,
    )
    expect(totals.total.amount).toBe(10)
    expect(reasons(totals)).toEqual([['deal', 'private-investment']])
  })
  it('lists figures in money without counting them', () => {
    const figures = [
      {
        id: 'worth',
        label: said('worth'),
        value: 290,
        unit: 'gbp',
        approximation: 'about' as const,
        cite: citing('2026-01-10'),
      },
    ]
    const totals = totalsOf([aMeasure({ id: 'a', figures })], city)
    expect(totals.total.amount).toBe(0)
    expect(reasons(totals)).toEqual([['worth', 'figure']])
  })
  it('counts only money of the kind asked for', () => {
    const money = [aSum({ id: 'vote', amount: 3 }), aSum({ id: 'grant', amount: 4, kind: 'subsidy' })]
    expect(totalsOf([aMeasure({ id: 'a', money })], city, 'subsidy').total).toEqual({
      amount: 4,
      approximation: 'exact',
      count: 1,
    })
  })
  it('says how many measures have no sum', () => {
    const money = [aSum({ id: 'deal', amount: 900, kind: 'private-investment' })]
    expect(totalsOf([aMeasure({ id: 'a' }), aMeasure({ id: 'b', money })], city).withoutSum).toBe(2)
  })
})

describe('a total of sums that are not all exact', () => {
  it.each([
    [['exact', 'exact'], 'exact'],
    [['exact', 'about'], 'about'],
    [['exact', 'over'], 'over'],
    [['nearly', 'nearly'], 'nearly'],
    [['over', 'nearly'], 'about'],
  ] as const)('of %j is %s', (parts, whole) => {
    const money = parts.map((approximation, n) => aSum({ id: `s${n}`, amount: 1, approximation }))
    expect(totalsOf([aMeasure({ id: 'a', money })], city).total.approximation).toBe(whole)
  })
})

const kinds = ['appropriation', 'fund-reserve', 'fund', 'subsidy', 'private-investment'] as const
const approximations = ['exact', 'about', 'nearly', 'over'] as const

/** Any programme: up to 12 measures with up to 4 sums each, any sum perhaps part of any other, even in a circle. */
const programme = fc
  .array(
    fc.record({
      purpose: fc.constantFrom('people', 'places', 'things'),
      owner: fc.constantFrom(undefined, 'town-hall', 'port'),
      money: fc.array(
        fc.record({
          cents: fc.integer({ min: 1, max: 1e12 }),
          kind: fc.constantFrom(...kinds),
          approximation: fc.constantFrom(...approximations),
          partOf: fc.option(fc.integer({ min: 0, max: 47 }), { nil: undefined }),
        }),
        { maxLength: 4 },
      ),
    }),
    { maxLength: 12 },
  )
  .map((measures) =>
    measures.map(({ purpose, owner, money }, m) =>
      aMeasure({
        id: `m${m}`,
        purpose,
        owner: owner === undefined ? { 'not-stated': true } : { office: owner, cite: citing('2026-01-10') },
        money: money.map(({ cents, kind, approximation, partOf }, n) =>
          aSum({
            id: `s${m * 4 + n}`,
            amount: cents / 100,
            kind,
            approximation,
            ...(partOf === undefined ? {} : { 'part-of': `s${partOf}` }),
          }),
        ),
      }),
    ),
  )

describe('totals of any programme', () => {
  it('add up: every grouping comes to the total, in amount and in count', () => {
    fc.assert(
      fc.property(programme, (measures) => {
        const { total, byKind, byPurpose, byOwner } = totalsOf(measures, city)
        for (const groups of [byKind, byPurpose, byOwner]) {
          expect(groups.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0)).toBe(
            Math.round(total.amount * 100),
          )
          expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(total.count)
        }
      }),
    )
  })
  it('account for every sum exactly once: counted, or not counted with a reason', () => {
    fc.assert(
      fc.property(programme, (measures) => {
        const { counted, notCounted } = totalsOf(measures, city)
        const seen = [...counted.map(({ money }) => money.id), ...notCounted.map(({ id }) => id)].toSorted()
        expect(seen).toEqual(measures.flatMap(({ money }) => money.map(({ id }) => id)).toSorted())
      }),
    )
  })
  it('do not depend on the order of the measures', () => {
    fc.assert(
      fc.property(programme, (measures) => {
        expect(totalsOf(measures.toReversed(), city).total).toEqual(totalsOf(measures, city).total)
      }),
    )
  })
})
