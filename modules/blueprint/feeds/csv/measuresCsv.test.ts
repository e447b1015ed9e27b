import { describe, expect, it } from 'vitest'
import { blueprintAt } from '../../known/blueprintAt.ts'
import { aCity, aMeasure, aSum } from '../../testing/builders.ts'
import { readCsv } from '../../../../platform/http/testing/readCsv.ts'
import { measureColumns, measuresCsv } from './measuresCsv.ts'

describe('the table of measures', () => {
  const city = aCity({
    measures: [
      aMeasure({ id: 'whole', money: [aSum({ id: 'w', amount: 20, approximation: 'about' })] }),
      aMeasure({ id: 'part', money: [aSum({ id: 'p', amount: 5, 'part-of': 'w' })] }),
      aMeasure({ id: 'nothing' }),
    ],
  })
  const [header = [], ...rows] = readCsv(
    measuresCsv(blueprintAt(city, '2026-06-01').measures, city, 'https://feilun.example'),
  )
  const column = (name: string) => rows.map((row) => row[header.indexOf(name)])

  it('has the columns that it says', () => {
    expect(header).toEqual(measureColumns)
    expect(rows.every((row) => row.length === header.length)).toBe(true)
  })
  it('gives each measure its own money, and the part that counts so that the column adds up', () => {
    expect(column('public_money')).toEqual(['20', '5', ''])
    expect(column('counted_money')).toEqual(['20', '0', ''])
    expect(column('public_money_approximation')).toEqual(['about', 'exact', ''])
  })
  it('names an owner that no source states as that', () => {
    expect(column('owner')).toEqual(['not-stated', 'not-stated', 'not-stated'])
  })
  it('leads back to the page', () => {
    expect(column('url')[0]).toBe('https://feilun.example/blueprint/whole')
  })
})
