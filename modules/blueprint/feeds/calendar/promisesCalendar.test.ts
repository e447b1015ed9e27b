import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages } from '#platform/i18n'
import { blueprintAt } from '../../known/blueprintAt.ts'
import { aCity, aMeasure, aPromise, due, said } from '../../testing/builders.ts'
import { readCalendar, readText, type Component } from '../../testing/readCalendar.ts'
import { contentLine, escapeText } from './contentLine.ts'
import { promisesCalendar } from './promisesCalendar.ts'

const long = '研究所投入運作；支持「AI」項目, 成果轉化\\及治理'.repeat(6)
const city = aCity({
  measures: [
    aMeasure({
      id: 'm',
      promises: [
        aPromise({ id: 'opens', text: said(long), due: due('2026-12-31') }),
        aPromise({ id: 'leap', due: due('2028-02-29') }),
        aPromise({ id: 'some-day' }),
      ],
    }),
  ],
})
const made = (language: (typeof languages)[number]) =>
  promisesCalendar({
    pack: city.pack,
    promises: blueprintAt(city, '2026-06-01').promises,
    language,
    stamp: new Date('2026-05-31T08:09:10.123Z'),
    origin: 'https://feilun.example',
  })
const value = (component: Component | undefined, name: string) => component?.find((each) => each.name === name)?.value

describe.each(languages)('the calendar of promises in %s', (language) => {
  const { calendar, events } = readCalendar(made(language))
  it('says what it is, and asks nothing of the reader', () => {
    expect(value(calendar, 'VERSION')).toBe('2.0')
    expect(value(calendar, 'PRODID')).toMatch(/Feilun/)
    expect(value(calendar, 'METHOD')).toBeUndefined()
  })
  it('holds each dated promise once, under an id of its own that does not depend on the language', () => {
    expect(events.map((event) => value(event, 'UID'))).toEqual([
      'opens@harbourton.promises.feilun',
      'leap@harbourton.promises.feilun',
    ])
  })
  it('takes up the last day, and ends on the day after', () => {
    const [opens, leap] = events
    expect(value(opens, 'DTSTART')).toBe('20261231')
    expect(value(opens, 'DTEND')).toBe('20270101')
    expect(value(leap, 'DTEND')).toBe('20280301')
    expect(opens?.find(({ name }) => name === 'DTSTART')?.params['VALUE']).toBe('DATE')
  })
  it('is stamped with the time the pack was loaded', () => {
    expect(events.map((event) => value(event, 'DTSTAMP'))).toEqual(['20260531T080910Z', '20260531T080910Z'])
  })
  it('keeps every sign of a long text', () => {
    expect(readText(value(events[0], 'SUMMARY') ?? '')).toContain(long)
  })
})

describe('a content line', () => {
  it('gives back any text after folding and escaping, in lines of at most 75 octets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const stream = ['BEGIN:VCALENDAR', `SUMMARY:${escapeText(text)}`, 'END:VCALENDAR'].map(contentLine).join('')
        const { calendar } = readCalendar(stream)
        expect(readText(value(calendar, 'SUMMARY') ?? '')).toBe(
          text.replace(/\r\n|\r/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' '),
        )
      }),
    )
  })
})
