import { describe, expect, it } from 'vitest'
import { decideFirst } from '../testing/outcome.ts'
import { day, derived, fact, JUDGED, packOf, parameter, subject, UNPUBLISHED, words } from '../testing/packs.ts'

describe('what no answer of the party settles', () => {
  it('a judgement names the role and its question', () => {
    expect(decideFirst(packOf([], [subject('it', JUDGED)]), {}).outcome).toMatchObject({
      kind: 'needs-judgement',
      by: 'panel',
      question: words('Is it good?'),
    })
  })

  it('an unpublished criterion says what is not published', () => {
    const { outcome } = decideFirst(packOf([], [subject('it', UNPUBLISHED)]), {})
    expect(outcome).toMatchObject({ kind: 'needs-judgement', by: undefined, question: words('The threshold') })
    expect(outcome.because?.truth).toBe('not-published')
  })

  it('every open point is listed, and none that is idle', () => {
    const idle = { any: [{ fact: 'f', is: true }, JUDGED] } as const
    const pack = packOf([fact('f', 'boolean')], [subject('it', { all: [idle, UNPUBLISHED, JUDGED] })])
    const { outcome } = decideFirst(pack, { f: true })
    expect(outcome.kind === 'needs-judgement' ? outcome.open.map((point) => point.kind) : []).toEqual([
      'not-published',
      'judgement',
    ])
  })

  it('a parameter without a value on the date is neither yes nor no', () => {
    const limit = parameter('limit', 'integer', [
      { value: 5, valid: { from: day('2026-01-01'), to: day('2026-06-30') } },
    ])
    const pack = packOf([fact('n', 'integer')], [subject('it', { fact: 'n', 'at-least': { parameter: 'limit' } })], {
      parameters: [limit],
    })
    expect(decideFirst(pack, { n: 5 }, day('2026-06-30')).outcome.kind).toBe('meets')
    expect(decideFirst(pack, { n: 5 }, day('2026-07-01')).outcome).toMatchObject({
      kind: 'needs-judgement',
      open: [{ kind: 'parameter', parameter: 'limit' }],
    })
    expect(decideFirst(pack, {}, day('2025-12-31')).outcome.kind).toBe('needs-judgement')
  })

  it('a division by zero is neither yes nor no', () => {
    const facts = [
      fact('a', 'integer'),
      fact('b', 'integer'),
      derived('ratio', 'decimal', { divide: [{ fact: 'a' }, { fact: 'b' }] }),
    ]
    const pack = packOf(facts, [subject('it', { fact: 'ratio', 'at-least': 2 })])
    expect(decideFirst(pack, { a: 4, b: 2 }).outcome.kind).toBe('meets')
    expect(decideFirst(pack, { a: 4, b: 0 }).outcome.kind).toBe('needs-judgement')
    expect(decideFirst(pack, { a: 4 }).outcome).toMatchObject({ kind: 'needs-facts', missing: ['b'] })
  })
})
