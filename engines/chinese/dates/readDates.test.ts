import { describe, expect, test } from 'vitest'
import { readMarked } from '../examples/marked.ts'
import { english } from './examples/english.ts'
import { englishPress } from './examples/englishPress.ts'
import { press } from './examples/press.ts'
import { simplified } from './examples/simplified.ts'
import { traditional } from './examples/traditional.ts'
import { unseen } from './examples/unseen.ts'
import { unseenAgain } from './examples/unseenAgain.ts'
import { yearly } from './examples/yearly.ts'
import { writeDate } from './examples/writeDate.ts'
import { readDates } from './readDates.ts'

describe.each([
  ['Traditional Chinese', traditional],
  ['the press', press],
  ['Simplified Chinese', simplified],
  ['English', english],
  ['the English press', englishPress],
  ['what was marked first', unseen],
  ['what was marked first, again', unseenAgain],
  ['every year', yearly],
])('the dates of %s', (_, examples) => {
  test.each(readMarked(examples).map(({ text, marks }) => [text, marks] as const))('%s', (text, marks) => {
    const read = readDates(text, { written: '2026-02-25' }).map(
      (date) => `${date.start} ${text.slice(date.start, date.end)} = ${writeDate(date)}`,
    )
    expect(read).toEqual(marks.map(({ start, words, states }) => `${start} ${words} = ${states}`))
  })
})

describe('what dates need', () => {
  test('a text whose day is not one keeps only the dates that need no day', () => {
    const read = readDates('今年及2025年', { written: 'soon' })
    expect(read.map(({ from, relative }) => [from, relative])).toEqual([['2025-01-01', false]])
  })
  test('31日 is in the nearest month that has one', () => {
    expect(readDates('31日公布', { written: '2026-02-25' }).map(({ from }) => from)).toEqual(['2026-01-31'])
  })
  test('a month without its year is the nearest one, or the next where the future is spoken of', () => {
    const of = (text: string): string[] => readDates(text, { written: '2026-02-25' }).map(({ from }) => from)
    expect(of('9月公布')).toEqual(['2025-09-01'])
    expect(of('將於9月公布')).toEqual(['2026-09-01'])
    expect(of('It will open in September')).toEqual(['2026-09-01'])
  })
  test('29 February is a day of leap years only', () => {
    expect(readDates('2026年2月29日', { written: '2026-02-25' }).map(({ precision }) => precision)).toEqual(['month'])
    expect(readDates('2月29日', { written: '2026-06-25' }).map(({ from }) => from)).toEqual(['2028-02-29'])
    expect(readDates('2028年2月29日', { written: '2026-02-25' }).map(({ from }) => from)).toEqual(['2028-02-29'])
  })
})
