import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { editFinds } from './editFinds.ts'
import { findsIn } from './findsIn.ts'

const anchor = (text: string): string =>
  editFinds(
    text,
    findsIn(text).map((find, i) => ({ find, start: i, end: i + 5, sum: `0000000${i}` })),
  )

describe('Anchoring the finds of a file', () => {
  test('leaves comments, layout and every other key as they are', () => {
    const text = [
      'measures: # ours',
      '  - cite:',
      '      - { source: a, find: "some words", figure: "5" } # in one line',
      '      # a remark',
      '      - source: b',
      "        find:   'it''s said' # why",
      '        figure: x',
      '    owner:   {  cite: [ {source: c, find: bare words} ] }',
      '',
    ].join('\n')
    const expected = [
      'measures: # ours',
      '  - cite:',
      '      - { source: a, at: 0-5, sum: "00000000", figure: "5" } # in one line',
      '      # a remark',
      '      - source: b',
      '        at: 1-6',
      '        sum: "00000001" # why',
      '        figure: x',
      '    owner:   {  cite: [ {source: c, at: 2-7, sum: "00000002"} ] }',
      '',
    ].join('\n')
    expect(anchor(text)).toBe(expected)
  })

  test.each([
    ['a literal block', 'cite:\n  - source: a\n    find: |\n      two\n      lines\n    # remark\n    figure: "2"\n'],
    ['a folded block at the end', 'cite:\n  - source: a\n    find: >-\n      folded\n'],
    ['find before source', 'cite:\n  - find: words\n    source: a\n'],
    ['a mapping over several lines', 'cite: [{ source: a,\n  find: "words" ,\n  figure: "1" }]\n'],
  ])('%s becomes at and sum with the same keys beside them', (_, text) => {
    const written: { cite: { find?: string }[] } = parse(text)
    const anchored = ({ find: _gone, ...rest }: { find?: string }) => ({ ...rest, at: '0-5', sum: '00000000' })
    const expected = written.cite.map(anchored)
    expect(parse(anchor(text))).toEqual({ cite: expected })
    expect(anchor(text)).not.toContain('find')
  })

  test('keeps the line ends of a file written on Windows', () => {
    const edited = anchor('cite:\r\n  - source: a\r\n    find: words\r\n    figure: x\r\n')
    expect(edited).toBe('cite:\r\n  - source: a\r\n    at: 0-5\r\n    sum: "00000000"\r\n    figure: x\r\n')
  })

  test('knows the line and column of each find, and what it looks for', () => {
    const [find] = findsIn('cite:\n  - { source: a, find: "  words  ", figure: "1" }\n')
    expect(find).toMatchObject({ source: 'a', words: 'words', figure: '1', line: 2, column: 18 })
  })
})
