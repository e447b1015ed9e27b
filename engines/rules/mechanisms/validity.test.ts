import { describe, expect, it } from 'vitest'
import type { Criterion } from '../model/expression.ts'
import { decideFirst } from '../testing/outcome.ts'
import { day, fact, packOf, subject } from '../testing/packs.ts'

const yes: Criterion = { fact: 'f', is: true }
const until2025: Criterion = { fact: 'f', is: false, valid: { to: day('2025-12-31') } }
const FACTS = [fact('f', 'boolean')]

describe('validity', () => {
  const open = packOf(FACTS, [subject('it', yes, { valid: { from: day('2026-02-25'), to: day('2026-12-31') } })])

  it('a subject that is not valid yet fails and says from when it is', () => {
    const { outcome } = decideFirst(open, { f: true }, day('2026-02-24'))
    expect(outcome).toMatchObject({ kind: 'fails', because: { kind: 'not-yet', truth: 'false', date: '2026-02-25' } })
  })

  it('it is valid on its first and on its last day', () => {
    expect(decideFirst(open, { f: true }, day('2026-02-25')).outcome.kind).toBe('meets')
    expect(decideFirst(open, { f: true }, day('2026-12-31')).outcome.kind).toBe('meets')
  })

  it('a subject that is no longer valid fails and says until when it was', () => {
    const { outcome } = decideFirst(open, {}, day('2027-01-01'))
    expect(outcome).toMatchObject({ kind: 'fails', because: { kind: 'no-longer', date: '2026-12-31' } })
  })

  it('a criterion outside its validity is left out', () => {
    const pack = packOf(FACTS, [subject('it', { all: [yes, until2025] })])
    expect(decideFirst(pack, { f: true }, day('2025-12-31')).outcome.kind).toBe('fails')
    expect(decideFirst(pack, { f: true }, day('2026-01-01')).outcome).toMatchObject({
      kind: 'meets',
      because: { kind: 'all', leftOut: 1 },
    })
  })

  it('an `all` with nothing left holds and says so; an `any` with nothing left fails', () => {
    const all = decideFirst(packOf(FACTS, [subject('it', { all: [until2025] })]), {})
    expect(all.outcome).toMatchObject({ kind: 'meets', because: { kind: 'all', of: [], leftOut: 1 } })
    expect(decideFirst(packOf(FACTS, [subject('it', { any: [until2025] })]), {}).outcome.kind).toBe('fails')
    expect(decideFirst(packOf(FACTS, [subject('it', until2025)]), {}).outcome).toMatchObject({
      kind: 'meets',
      because: { leftOut: 1 },
    })
  })

  it('a denied criterion that is left out denies nothing', () => {
    expect(
      decideFirst(packOf(FACTS, [subject('it', { all: [{ not: until2025 }, yes] })]), { f: true }).outcome.kind,
    ).toBe('meets')
  })
})
