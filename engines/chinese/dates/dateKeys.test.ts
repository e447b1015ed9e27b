import { expect, test } from 'vitest'
import { dateKeys } from './dateKeys.ts'
import { readDates } from './readDates.ts'

function keysOf(text: string): readonly string[] {
  return readDates(text, { written: '2026-02-25' }).flatMap((date) => dateKeys(date))
}

test('a day has the keys of its month and year', () => {
  expect(keysOf('2026年2月25日')).toEqual(['date:2026-02-25..2026-02-25', 'month:2026-02', 'year:2026'])
})

test.each([
  ['今年下半年', 'second half of 2026'],
  ['2026年2月25日', '25 Feb 2026'],
  ['二〇二六年二月', 'in February 2026'],
  ['2027/28學年', 'the 2027/28 school year'],
  ['「十五五」', 'the 15th five-year plan'],
])('%s and %s have the same keys', (chinese, english) => {
  expect(keysOf(chinese)).toEqual(keysOf(english))
  expect(keysOf(chinese)).not.toEqual([])
})
