import { describe, expect, it } from 'vitest'
import type { Session } from '../session/session.ts'
import { standPackOf } from '../standPackOf.ts'
import { day, harbour } from '../testing/harbour.ts'
import { movesBetween } from './moves.ts'
import { nextStep } from './nextStep.ts'
import type { Setting } from './setting.ts'
import { standingOf, type Standing } from './standing.ts'

const setting: Setting = { pack: standPackOf(harbour), asOf: day('2026-03-10'), about: undefined }
const told = (party: string, facts: Record<string, string | number | boolean | string[]>): Session => ({
  party,
  entries: Object.entries(facts).map(([fact, value]) => ({ kind: 'answered', fact, value })),
})
const ids = ({ lines }: Standing) =>
  Object.fromEntries(Object.entries(lines).map(([group, of]) => [group, of.map(({ scheme }) => scheme.id)]))

const shop = told('shop', { opened: '2025-09-10', staff: 3, trades: ['tea'], 'has-stall': false })

describe('A standing', () => {
  it('puts every scheme in one of five places', () => {
    expect(ids(standingOf(setting, shop))).toEqual({
      open: [],
      rung: ['fair', 'fish-fund', 'grant'],
      ask: [],
      waiting: ['prize'],
      not: ['course'],
    })
  })

  it('puts a scheme with a near deadline before one without', () => {
    expect(ids(standingOf(setting, told('person', { 'wants-course': true })))['open']).toEqual(['course', 'fair'])
  })

  it('tells what moved when an answer changed', () => {
    const after = told('shop', { opened: '2025-09-10', staff: 30, trades: ['tea'], 'has-stall': true })
    expect(
      movesBetween(standingOf(setting, shop), standingOf(setting, after)).map(({ scheme, from, to }) => [
        scheme.id,
        from,
        to,
      ]),
    ).toEqual([
      ['fair', 'rung', 'open'],
      ['prize', 'waiting', 'not'],
    ])
  })
})

describe('The next step', () => {
  const step = (session: Session) => nextStep(standingOf(setting, session))

  it('is to take up what is open and says how', () => {
    expect(step(told('person', { 'wants-course': true }))).toMatchObject({
      kind: 'take-up',
      line: { scheme: { id: 'course' } },
    })
  })

  it('is the easiest change that opens something', () => {
    expect(step(shop)).toMatchObject({
      kind: 'change',
      rung: { reaches: 'meets', changes: [{ fact: 'has-stall', to: true }] },
      lines: [{ scheme: { id: 'fair' } }],
    })
  })

  it('is to answer, where open questions may open more than a change does', () => {
    expect(step(told('shop', {}))).toEqual({ kind: 'answer', count: 4 })
  })

  it('is to wait for a date, where only time can lift anything', () => {
    expect(step(told('shop', { opened: '2025-09-10', staff: 30, trades: ['fish'], 'has-stall': true }))).toMatchObject({
      kind: 'wait',
      until: '2027-09-10',
    })
  })

  it('is to watch, where all that is left waits for details', () => {
    expect(step(told('shop', { opened: '2020-01-01', staff: 3, trades: ['fish'], 'has-stall': true }))).toEqual({
      kind: 'watch',
      count: 2,
    })
  })
})
