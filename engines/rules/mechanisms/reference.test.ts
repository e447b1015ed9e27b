import { describe, expect, it } from 'vitest'
import { decideFirst } from '../testing/outcome.ts'
import { day, fact, packOf, subject } from '../testing/packs.ts'

const FACTS = [fact('f', 'boolean'), fact('g', 'boolean')]

describe('named criteria and other subjects', () => {
  const pack = packOf(
    FACTS,
    [
      subject('it', { all: [{ criterion: 'shared' }, { subject: 'base' }] }),
      subject('base', { any: [{ criterion: 'shared' }, { fact: 'g', is: true }] }),
    ],
    { criteria: [{ id: 'shared', fact: 'f', is: true }] },
  )

  it('have the value of what they name', () => {
    expect(decideFirst(pack, { f: true }).outcome.kind).toBe('meets')
    expect(decideFirst(pack, { f: false }).outcome.kind).toBe('fails')
    expect(decideFirst(pack, { g: true }).outcome).toMatchObject({ kind: 'needs-facts', missing: ['f'] })
  })

  it('are unfolded at their first mention only', () => {
    const { because } = decideFirst(pack, { f: true }).outcome
    expect(because).toMatchObject({
      kind: 'all',
      of: [
        { kind: 'criterion', ref: 'shared', because: { kind: 'test', fact: 'f', actual: true } },
        {
          kind: 'subject',
          ref: 'base',
          because: { kind: 'any', of: [{ kind: 'criterion', ref: 'shared', because: undefined }, { kind: 'test' }] },
        },
      ],
    })
  })

  it('a subject outside its validity is not met, a criterion outside its validity is left out', () => {
    const later = { from: day('2030-01-01') }
    const facts = { f: true }
    expect(
      decideFirst(
        packOf(FACTS, [subject('it', { subject: 'late' }), subject('late', { fact: 'f', is: true }, { valid: later })]),
        facts,
      ).outcome.kind,
    ).toBe('fails')
    const named = packOf(FACTS, [subject('it', { all: [{ criterion: 'late' }] })], {
      criteria: [{ id: 'late', fact: 'f', is: false, valid: later }],
    })
    expect(decideFirst(named, facts).outcome.kind).toBe('meets')
  })
})
