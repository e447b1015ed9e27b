import { describe, expect, it } from 'vitest'
import { csv } from './csv.ts'

describe('A table for spreadsheets', () => {
  it.each([
    ['=1+1', "'=1+1"],
    [' +cmd', "' +cmd"],
    ['＝SUM(A1)', "'＝SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['a "b", c', '"a ""b"", c"'],
    ['plain', 'plain'],
  ])('writes %j as %j', (value, cell) => {
    expect(csv([[value]])).toBe(`\uFEFF${cell}\r\n`)
  })

  it('writes numbers as they are and nothing for nothing', () => {
    expect(csv([[-1, undefined]])).toBe('\uFEFF-1,\r\n')
  })
})
