import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blueprintAt } from '../../known/blueprintAt.ts'
import { aCity, aMeasure, aSum } from '../../testing/builders.ts'
import { readCsv } from '../../testing/readCsv.ts'
import { csv } from './csv.ts'
import { measureColumns, measuresCsv } from './measuresCsv.ts'

describe('a table for spreadsheets', () => {
  it('begins with the mark that tells a spreadsheet it is UTF-8, and ends each line in CRLF', () => {
    expect(csv(['a', 'b'], [[1, '二']])).toBe('\uFEFFa,b\r\n1,二\r\n')
  })
  it('gives back any text that is no formula', () => {
    const text = fc.string({ unit: 'grapheme' }).map((each) => `x${each}`)
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        expect(readCsv(csv(['a', 'b'], rows))).toEqual([['a', 'b'], ...rows])
      }),
    )
  })
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '\t=1', ' =1', '\r=1', '\u0000=1'])(
    'keeps %j from being run as a formula',
    (text) => {
      expect(readCsv(csv(['a'], [[text]]))[1]?.[0]).toBe(`'${text}`)
    },
  )
  it('writes numbers as numbers, even below nought', () => {
    expect(csv(['a'], [[-5]])).toContain('\r\n-5\r\n')
  })
  it('leaves what is not known empty', () => {
    expect(csv(['a', 'b'], [[undefined, 0]])).toContain('\r\n,0\r\n')
  })
})

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
