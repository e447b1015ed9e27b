import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standPackOf } from '../standPackOf.ts'
import { harbour } from '../testing/harbour.ts'
import { readSession } from './readSession.ts'
import type { Entry, Session } from './session.ts'
import { writeSession } from './writeSession.ts'

const pack = standPackOf(harbour)

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const value: Readonly<Record<string, fc.Arbitrary<string | number | boolean | string[]>>> = {
  'wants-course': fc.boolean(),
  'has-stall': fc.boolean(),
  opened: day,
  staff: fc.integer({ min: 0, max: 10_000 }),
  turnover: fc.integer({ min: 0, max: 99_999_999_999 }).map((cents) => cents / 100),
  trades: fc.oneof(fc.uniqueArray(fc.constantFrom('fish', 'tea')), fc.subarray(['none'])),
  motto: fc.string({ unit: 'grapheme', maxLength: 40 }),
}
const entry: fc.Arbitrary<Entry> = fc.constantFrom(...Object.keys(value)).chain((fact) =>
  fc.oneof(
    fc.constant<Entry>({ kind: 'skipped', fact }),
    (value[fact] ?? fc.constant('')).map((given): Entry => ({ kind: 'answered', fact, value: given })),
  ),
)
const session: fc.Arbitrary<Session> = fc.record({
  party: fc.constantFrom('person', 'shop', undefined),
  entries: fc.uniqueArray(entry, { selector: ({ fact }) => fact }),
})

describe('A written session', () => {
  it('reads back as it was, whatever was answered', () => {
    fc.assert(
      fc.property(session, (told) => {
        const read = readSession(`#${writeSession(told, pack.hash)}`, pack)
        expect(read).toEqual({ session: told, state: 'whole', pack: 'same', dropped: 0 })
      }),
    )
  })

  it('holds nothing that ends an address in a message', () => {
    fc.assert(
      fc.property(session, (told) => {
        expect(writeSession(told, pack.hash)).toMatch(/^[A-Za-z0-9._~%+=&!*'()-]*[a-z0-9]$/)
      }),
    )
  })

  it('is told as altered when it was cut short, and what is left still counts', () => {
    const told: Session = {
      party: 'shop',
      entries: [
        { kind: 'answered', fact: 'staff', value: 12 },
        { kind: 'answered', fact: 'has-stall', value: true },
      ],
    }
    const whole = writeSession(told, pack.hash)
    const read = readSession(whole.slice(0, whole.indexOf('&has-stall')), pack)
    expect(read.state).toBe('altered')
    expect(read.session).toEqual({ party: 'shop', entries: [told.entries[0]] })
  })

  it('is told as altered when a digit was changed by hand', () => {
    const whole = writeSession({ party: 'shop', entries: [{ kind: 'answered', fact: 'staff', value: 12 }] }, pack.hash)
    expect(readSession(whole.replace('staff=12', 'staff=13'), pack).state).toBe('altered')
  })

  it('says that the pack is another than the one it was made with', () => {
    expect(readSession(writeSession({ party: 'shop', entries: [] }, 'ffffffff'), pack).pack).toBe('changed')
  })

  it('leaves out and counts what the pack does not know or allow', () => {
    const read = readSession(
      '1.abcdef01.shop&staff=-5&no-such-fact=1&trades=fish+gold&months-open=9&has-stall=yes&has-stall=perhaps',
      pack,
    )
    expect(read.session.entries).toEqual([{ kind: 'answered', fact: 'has-stall', value: true }])
    expect(read.dropped).toBe(5)
  })

  it('never throws and never yields what the pack would refuse, whatever it is made of', () => {
    const pieces = fc.constantFrom(
      '1.',
      'abcdef01',
      '.shop',
      '&',
      '=',
      'staff',
      '%',
      '%zz',
      '+',
      '-',
      '__proto__',
      'opened',
      '2026-02-30',
      '&.',
      'yes',
      '#',
      '\u0000',
      '你',
    )
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 30 }).map((parts) => `1.abcdef01.shop&${parts.join('')}`),
    )
    fc.assert(
      fc.property(hostile, (text) => {
        const { session: told } = readSession(text, pack)
        for (const { fact } of told.entries) expect(pack.directory.facts.has(fact)).toBe(true)
        expect(readSession(writeSession(told, pack.hash), pack).session).toEqual(told)
      }),
    )
  })

  it.each([
    ['', 'none'],
    ['#', 'none'],
    ['garbage', 'unreadable'],
    ['2.abcdef01.shop', 'unreadable'],
    [`1.a.shop&${'x'.repeat(20_000)}`, 'unreadable'],
  ])('reads %j as %s', (text, state) => {
    expect(readSession(text, pack).state).toBe(state)
  })
})
