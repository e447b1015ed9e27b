import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv } from './csv.ts'
import { readCsv } from './testing/readCsv.ts'

describe('a table for spreadsheets', () => {
  it('begins with the mark that tells a spreadsheet it is UTF-8, and ends each line in CRLF', () => {
    expect(
      csv([
        ['a', 'b'],
        [1, '二'],
      ]),
    ).toBe('\uFEFFa,b\r\n1,二\r\n')
  })
  it('writes numbers as numbers, even below nought, and leaves what is not known empty', () => {
    expect(csv([[-1, undefined, 0]])).toBe('\uFEFF-1,,0\r\n')
  })
  it('quotes what would end a cell', () => {
    expect(csv([['a "b", c']])).toBe('\uFEFF"a ""b"", c"\r\n')
  })
  it('gives back any text that is no formula', () => {
    const text = fc.string({ unit: 'grapheme' }).map((each) => `x${each}`)
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        expect(readCsv(csv(rows))).toEqual(rows)
      }),
    )
  })
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '\t=1', ' =1', ' +cmd', '\r=1', '\u0000=1', '\u0085=1'])(
    'keeps %j from being run as a formula',
    (text) => {
      expect(readCsv(csv([[text]]))[0]?.[0]).toBe(`'${text}`)
    },
  )
})
