import { describe, expect, it } from 'vitest'
import { spreadOf, totalOf } from './spread.ts'

const criteria = [
  { id: 'need', weight: 3, max: 10 },
  { id: 'plan', weight: 1, max: 5 },
]
const sheet = (need: number, plan: number) => ({
  scores: [
    { criterion: 'need', score: need },
    { criterion: 'plan', score: plan },
  ],
})

describe('The spread of scores', () => {
  it('weighs each criterion by the most that it can give', () => {
    expect(totalOf(sheet(10, 5), criteria)).toBe(10_000)
    expect(totalOf(sheet(10, 0), criteria)).toBe(7_500)
    expect(totalOf(sheet(0, 5), criteria)).toBe(2_500)
  })

  it('asks for no discussion where reviewers are near', () => {
    const spread = spreadOf([sheet(7, 4), sheet(8, 3)], criteria)
    expect(spread.discuss).toBe(false)
    expect(spread.totals).toEqual([7_250, 7_500])
    expect(spread.criteria[0]).toMatchObject({ lowest: 7, highest: 8, apart: 10, farApart: false })
  })

  it('asks for one where one criterion is 40 of 100 apart, though the totals are near', () => {
    const spread = spreadOf([sheet(8, 2), sheet(8, 4)], criteria)
    expect(spread.criteria.map(({ farApart }) => farApart)).toEqual([false, true])
    expect(spread.discuss).toBe(true)
  })

  it('asks for one where totals are 20 of 100 apart, though no criterion is far', () => {
    const spread = spreadOf([sheet(9, 4), sheet(6, 4)], criteria)
    expect(spread.criteria.some(({ farApart }) => farApart)).toBe(false)
    expect(spread.apart).toBe(2_250)
    expect(spread.discuss).toBe(true)
  })

  it('of one sheet is none', () => {
    expect(spreadOf([sheet(1, 1)], criteria)).toMatchObject({ apart: 0, discuss: false })
  })
})
