import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldsOfBody } from '../form/fields.ts'
import { writeSession } from '../session/writeSession.ts'
import { standPackOf } from '../standPackOf.ts'
import type { Setting } from '../standing/setting.ts'
import { standingOf } from '../standing/standing.ts'
import { day, harbour } from '../testing/harbour.ts'
import { openLink } from './openLink.ts'
import { respond } from './respond.ts'
import type { StandState } from './view.ts'

const setting: Setting = { pack: standPackOf(harbour), asOf: day('2026-03-10'), about: undefined }
const send = (state: StandState | undefined, body: Record<string, unknown>) =>
  respond(setting, fieldsOfBody({ ...(state && { session: writeSession(state.session, harbour.hash) }), ...body }))
const shop = () => send(undefined, { party: 'shop' })

/** Answers or skips whatever is asked, until the results come; gives the questions in their order. */
function walk(
  state: StandState,
  act: 'skip' | 'answer:yes',
  asked: readonly string[] = [],
): { state: StandState; asked: readonly string[] } {
  if (state.view.kind !== 'question' || asked.length > 20) return { state, asked }
  const { fact } = state.view
  const typed = { fact, do: act, value: ['fish'], 'value-year': '2020', 'value-month': '1', 'value-day': '1' }
  const number =
    pick(fact) === 'number' ? { do: 'answer', value: '12' } : pick(fact) === 'typed' ? { do: 'answer' } : {}
  return walk(send(state, act === 'skip' ? { fact, do: act } : { ...typed, ...number }), act, [...asked, fact])
}
const pick = (fact: string): 'button' | 'number' | 'typed' =>
  fact === 'staff' || fact === 'turnover'
    ? 'number'
    : fact === 'has-stall' || fact === 'wants-course'
      ? 'button'
      : 'typed'

describe('The walk through "Where do I stand"', () => {
  it('begins by asking who one is', () => {
    expect(send(undefined, {}).view).toEqual({ kind: 'who', changing: 'no' })
  })

  it('asks a party nothing that cannot matter to it', () => {
    expect(walk(send(undefined, { party: 'person' }), 'answer:yes').asked).toEqual(['wants-course'])
    expect(walk(shop(), 'answer:yes').asked.toSorted()).toEqual(['has-stall', 'opened', 'staff', 'trades'])
  })

  it('reads a skipped question as unknown, never as no', () => {
    const { state } = walk(shop(), 'skip')
    expect(state.view.kind).toBe('results')
    const { lines, skipped } = standingOf(setting, state.session)
    expect(lines.ask.map(({ scheme }) => scheme.id).toSorted()).toEqual(['fair', 'fish-fund', 'grant', 'prize'])
    expect(skipped).toHaveLength(4)
  })

  it('asks the same question again with what was typed, and says what is wrong', () => {
    const state = send(shop(), { fact: 'staff', do: 'answer', value: 'twelve' })
    expect(state.view).toMatchObject({
      kind: 'question',
      fact: 'staff',
      mistake: { kind: 'number' },
      typed: { single: 'twelve' },
    })
    expect(state.session.entries).toEqual([])
  })

  it('goes back a question at a time and keeps the answers', () => {
    const first = shop()
    if (first.view.kind !== 'question') throw new Error('A shop is asked something')
    const one = send(first, { fact: first.view.fact, do: 'skip' })
    if (one.view.kind !== 'question') throw new Error('A shop is asked more than one thing')
    const back = send(one, { fact: one.view.fact, do: 'back' })
    expect(back.view).toMatchObject({ kind: 'question', fact: first.view.fact })
    expect(back.session).toEqual(one.session)
    expect(send(back, { fact: first.view.fact, do: 'back' }).view).toEqual({ kind: 'who', changing: 'no' })
  })

  it('returns from a change to the results, with the session before it', () => {
    const { state } = walk(shop(), 'answer:yes')
    const asking = send(state, { do: 'change:has-stall' })
    expect(asking.view).toEqual({ kind: 'question', fact: 'has-stall', changing: 'yes' })
    const changed = send(asking, {
      fact: 'has-stall',
      do: 'answer:no',
      before: writeSession(state.session, harbour.hash),
    })
    expect(changed.view).toEqual({ kind: 'results', before: state.session })
  })

  it('drops answers to questions that a new party is not asked', () => {
    const { state } = walk(shop(), 'answer:yes')
    const changed = send(state, { party: 'person', before: writeSession(state.session, harbour.hash) })
    expect(changed.session).toEqual({ party: 'person', entries: [] })
  })

  it('asks skipped questions again when one wants to go on', () => {
    const { state } = walk(shop(), 'skip')
    expect(send(state, { do: 'more:all' }).view.kind).toBe('question')
  })

  it('starts again with nothing', () => {
    const { state } = walk(shop(), 'answer:yes')
    expect(send(state, { do: 'restart' })).toEqual({
      session: { party: undefined, entries: [] },
      view: { kind: 'who', changing: 'no' },
      remarks: [],
    })
  })

  it('asks first what decides the scheme that one came to ask about', () => {
    const about = respond({ ...setting, about: 'prize' }, fieldsOfBody({ party: 'shop' }))
    expect(about.view).toMatchObject({ fact: 'staff' })
  })

  it('never throws, whatever a form sends', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'answer',
        'skip',
        'back',
        'change:opened',
        'change:nothing',
        'more:all',
        'stay',
        'cancel',
        'results',
        'shop',
        'opened',
        '__proto__',
        '1.abcdef01.shop&staff=3',
      ),
      fc.string(),
    )
    const body = fc.dictionary(
      fc.constantFrom('do', 'fact', 'party', 'session', 'before', 'value', 'value-year'),
      fc.oneof(word, fc.array(word), fc.integer()),
    )
    fc.assert(
      fc.property(body, (sent) => {
        expect(['who', 'question', 'results']).toContain(respond(setting, fieldsOfBody(sent)).view.kind)
      }),
    )
  })
})

describe('A link', () => {
  it('from the front page leads to the first question', () => {
    expect(openLink('#as-shop', setting).view.kind).toBe('question')
    expect(openLink('#as-nobody', setting).view.kind).toBe('who')
  })

  it('that was shared leads to the results, and says when the rules have changed since', () => {
    const { session } = walk(shop(), 'answer:yes').state
    expect(openLink(`#${writeSession(session, harbour.hash)}`, setting)).toEqual({
      session,
      view: { kind: 'results' },
      remarks: [],
    })
    expect(openLink(`#${writeSession(session, '00000000')}`, setting).remarks).toEqual(['pack-changed'])
  })

  it('that goes on leads to the next question', () => {
    expect(openLink(`#+${writeSession(shop().session, harbour.hash)}`, setting).view.kind).toBe('question')
  })

  it('that is broken is told as such, kindly', () => {
    expect(openLink('#9.zzz', setting)).toMatchObject({ view: { kind: 'who' }, remarks: ['unreadable'] })
    expect(openLink('#1.abcdef01.shop&staff=3', setting)).toMatchObject({
      view: { kind: 'results' },
      remarks: ['altered'],
    })
  })
})
