import { describe, expect, test } from 'vitest'
import { readMarked } from '../examples/marked.ts'
import { english } from './examples/english.ts'
import { traditional } from './examples/traditional.ts'
import { writeDate } from './examples/writeDate.ts'
import { readDates } from './readDates.ts'

describe.each([
  ['Traditional Chinese', traditional],
  ['English', english],
])('the dates of %s', (_, examples) => {
  test.each(readMarked(examples).map(({ text, marks }) => [text, marks] as const))('%s', (text, marks) => {
    const read = readDates(text, { written: '2026-02-25' }).map((date) => `${date.start} ${text.slice(date.start, date.end)} = ${writeDate(date)}`)
    expect(read).toEqual(marks.map(({ start, words, states }) => `${start} ${words} = ${states}`))
  })
})
