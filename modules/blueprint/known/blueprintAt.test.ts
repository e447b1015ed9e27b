import { describe, expect, it } from 'vitest'
import { aCity, aMeasure, aPromise, aSum, citing } from '../testing/builders.ts'
import { blueprintAt } from './blueprintAt.ts'

const city = aCity({
  measures: [
    aMeasure({
      id: 'first',
      status: { state: 'running', 'as-of': '2026-07-01', cite: citing('2026-07-01') },
      promises: [aPromise({ id: 'early' }), aPromise({ id: 'late', cite: citing('2026-07-01') })],
      money: [aSum({ id: 'later-sum', amount: 5, cite: citing('2026-07-01') })],
    }),
    aMeasure({
      id: 'second',
      cite: citing('2026-03-01'),
      status: { state: 'announced', 'as-of': '2026-03-01', cite: citing('2026-03-01') },
    }),
    aMeasure({
      id: 'nowhere',
      cite: citing('lost'),
      status: { state: 'announced', 'as-of': '2026', cite: citing('lost') },
    }),
  ],
})
const ids = (asOf: string) => blueprintAt(city, asOf).measures.map(({ measure }) => measure.id)

describe('the programme as of a day', () => {
  it('holds a measure from the day its first source came out', () => {
    expect(ids('2026-01-09')).toEqual([])
    expect(ids('2026-01-10')).toEqual(['first'])
    expect(ids('2026-03-01')).toEqual(['first', 'second'])
  })
  it('never shows what no known source announces', () => {
    expect(ids('2199-01-01')).not.toContain('nowhere')
  })
  it('says how many came later', () => {
    expect(blueprintAt(city, '2026-01-10').announcedLater).toBe(2)
  })
  it('leaves out promises and money that were stated later', () => {
    const then = blueprintAt(city, '2026-06-30').measures[0]
    expect(then?.promises.map(({ promise }) => promise.id)).toEqual(['early'])
    expect(then?.measure.money).toEqual([])
    const now = blueprintAt(city, '2026-07-01').measures[0]
    expect(now?.promises.map(({ promise }) => promise.id)).toEqual(['early', 'late'])
    expect(now?.measure.money).toHaveLength(1)
  })
  it('knows the state of a measure only from the day a source tells it', () => {
    expect(blueprintAt(city, '2026-06-30').measures[0]?.state).toBe('announced')
    expect(blueprintAt(city, '2026-07-01').measures[0]?.state).toBe('running')
  })
})
