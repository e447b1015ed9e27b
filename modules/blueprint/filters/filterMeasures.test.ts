import { describe, expect, it } from 'vitest'
import { blueprintAt } from '../known/blueprintAt.ts'
import { aCity, aMeasure, aPromise, aSum, citing, said } from '../testing/builders.ts'
import { filterMeasures, type MeasureFilter } from './filterMeasures.ts'

const city = aCity({
  offices: [
    {
      id: 'transport',
      name: { 'zh-Hant': '運輸署', 'zh-Hans': '运输署', en: 'Transport Department' },
      aliases: ['TD'],
      kind: 'department',
    },
  ],
  measures: [
    aMeasure({
      id: 'platform',
      title: { 'zh-Hant': '交通管理平台', 'zh-Hans': '交通管理平台', en: 'Traffic management platform' },
      summary: { 'zh-Hant': '以 AI 掌握實況', 'zh-Hans': '以 AI 掌握实况', en: 'Sees the roads with AI' },
      owner: { office: 'transport', cite: citing('2026-01-10') },
      purpose: 'places',
      promises: [aPromise({ id: 'open' })],
      money: [aSum({ id: 'vote', amount: 1 })],
    }),
    aMeasure({
      id: 'courses',
      title: said('Courses for all'),
      status: { state: 'running', 'as-of': '2026', cite: citing('2026-01-10') },
    }),
  ],
})
const found = (filter: MeasureFilter) =>
  filterMeasures(blueprintAt(city, '2026-12-31').measures, filter, city).map(({ measure }) => measure.id)

describe('filters of measures', () => {
  it.each<[MeasureFilter, string[]]>([
    [{}, ['platform', 'courses']],
    [{ purpose: 'places' }, ['platform']],
    [{ owner: 'transport' }, ['platform']],
    [{ owner: 'not-stated' }, ['courses']],
    [{ state: 'running' }, ['courses']],
    [{ money: 'appropriation' }, ['platform']],
    [{ money: 'fund' }, []],
    [{ promises: 'yes' }, ['platform']],
    [{ promises: 'no' }, ['courses']],
    [{ purpose: 'places', state: 'running' }, []],
  ])('%j leaves %j', (filter, ids) => {
    expect(found(filter)).toEqual(ids)
  })
})

describe('search', () => {
  it.each([
    '運輸署',
    '运输署',
    'transport department',
    'td',
    'ＴＲＡＦＦＩＣ',
    '實況',
    '实况',
    '运輸署',
    '交通　平台',
    '  ai  ',
  ])('finds the traffic platform by “%s”', (q) => {
    expect(found({ q })).toContain('platform')
  })
  it('wants every word', () => {
    expect(found({ q: 'traffic courses' })).toEqual([])
  })
  it('finds everything when nothing but space is typed', () => {
    expect(found({ q: '　 ' })).toHaveLength(2)
  })
  it('takes the signs of a pattern as they stand', () => {
    expect(found({ q: '.*' })).toEqual([])
  })
})
