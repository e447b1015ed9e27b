import { describe, expect, it } from 'vitest'
import { blueprintAt } from '../known/blueprintAt.ts'
import { aCity, aMeasure, aPromise, due } from '../testing/builders.ts'
import { countAll, countStates } from './countStates.ts'
import { nextPromise } from './nextPromise.ts'
import { periodOf, promiseTimeline } from './timeline.ts'

const city = aCity({
  measures: [
    aMeasure({
      id: 'm',
      promises: [
        aPromise({ id: 'december', due: due('2026-12-31') }),
        aPromise({ id: 'some-day' }),
        aPromise({ id: 'october', due: due('2026-10-01') }),
        aPromise({ id: 'march', due: due('2026-03-31') }),
      ],
    }),
  ],
})
const at = (asOf: string) => blueprintAt(city, asOf).promises

describe('the timeline of promises', () => {
  it('groups by the quarter of the last day, in order of time', () => {
    const { periods, undated } = promiseTimeline(at('2026-06-01'), 'quarter')
    expect(periods.map(({ key, promises }) => [key, promises.map(({ promise }) => promise.id)])).toEqual([
      ['2026-Q1', ['march']],
      ['2026-Q4', ['october', 'december']],
    ])
    expect(undated.map(({ promise }) => promise.id)).toEqual(['some-day'])
  })
  it('groups by month', () => {
    expect(promiseTimeline(at('2026-06-01'), 'month').periods.map(({ key }) => key)).toEqual([
      '2026-03',
      '2026-10',
      '2026-12',
    ])
  })
  it('knows the first and the last day of a quarter', () => {
    expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map((day) => periodOf(day, 'quarter'))).toEqual([
      '2026-Q1',
      '2026-Q1',
      '2026-Q2',
      '2026-Q4',
    ])
  })
})

describe('counts of states', () => {
  it('count each promise once', () => {
    const counts = countStates(at('2026-06-01'))
    expect(counts).toEqual({ overdue: 0, 'no-evidence': 1, due: 2, kept: 0, undated: 1 })
    expect(countAll(counts)).toBe(4)
  })
})

describe('the promise shown where there is room for one', () => {
  it('is the next due, else the last that lapsed, else the undated one', () => {
    expect(nextPromise(at('2026-06-01'))?.promise.id).toBe('october')
    expect(nextPromise(at('2027-01-01'))?.promise.id).toBe('december')
    expect(nextPromise(at('2026-06-01').filter(({ promise }) => promise.due === undefined))?.promise.id).toBe(
      'some-day',
    )
    expect(nextPromise([])).toBeUndefined()
  })
})
