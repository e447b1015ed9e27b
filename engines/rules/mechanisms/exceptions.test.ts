import { describe, expect, it } from 'vitest'
import { checkPack } from '../checks/checkPack.ts'
import type { Exception } from '../model/pack.ts'
import { decideFirst, worded } from '../testing/outcome.ts'
import { fact, JUDGED, packOf, subject, words } from '../testing/packs.ts'

const FACTS = [fact('age', 'integer', { range: [0, 120] }), fact('student', 'boolean'), fact('rich', 'boolean')]
const base = { fact: 'age', 'at-least': 18 } as const
const students: Exception = {
  when: { fact: 'student', is: true },
  then: { fact: 'age', 'at-least': 16 },
  text: words('Students from 16'),
}
const richStudents: Exception = {
  when: {
    all: [
      { fact: 'student', is: true },
      { fact: 'rich', is: true },
    ],
  },
  then: { fact: 'age', 'at-least': 21 },
}

function decided(exceptions: readonly Exception[], facts: Record<string, number | boolean>): string {
  return worded(decideFirst(packOf(FACTS, [subject('it', base, { exceptions })]), facts).outcome)
}

describe('exceptions', () => {
  it('replace the criterion where they hold, and nowhere else', () => {
    expect(decided([students], { age: 17, student: true })).toBe('meets')
    expect(decided([students], { age: 17, student: false })).toBe('fails')
  })

  it('ask for what decides whether they hold, only where it matters', () => {
    expect(decided([students], { age: 17 })).toBe('needs-facts: student')
    expect(decided([students], { age: 15 })).toBe('fails')
    expect(decided([students], { age: 18 })).toBe('meets')
  })

  it('apply the more specific first, in whatever order they stand', () => {
    for (const order of [
      [students, richStudents],
      [richStudents, students],
    ]) {
      expect(decided(order, { age: 20, student: true, rich: true })).toBe('fails')
      expect(decided(order, { age: 20, student: true, rich: false })).toBe('meets')
      expect(decided(order, { age: 20, student: false, rich: true })).toBe('meets')
    }
  })

  it('say which one applied', () => {
    const pack = packOf(FACTS, [subject('it', base, { exceptions: [students] })])
    const { because } = decideFirst(pack, { age: 16, student: true }).outcome
    expect(because).toMatchObject({
      kind: 'exceptions',
      applied: 0,
      text: words('Students from 16'),
      because: { threshold: 16 },
    })
    expect(decideFirst(pack, { age: 16, student: false }).outcome.because).toMatchObject({
      kind: 'exceptions',
      applied: undefined,
    })
  })

  it('with an open condition settle only what both ways agree on', () => {
    const judged: Exception = { when: JUDGED, then: { fact: 'age', 'at-least': 16 } }
    expect(decided([judged], { age: 15 })).toBe('fails')
    expect(decided([judged], { age: 17 })).toBe('needs-judgement')
    expect(decided([judged], { age: 18 })).toBe('meets')
  })

  it('that can hold together must nest, unless they have the same effect or never meet', () => {
    const codes = (exceptions: readonly Exception[]) =>
      checkPack(packOf(FACTS, [subject('it', base, { exceptions })])).map((fault) => fault.code)
    const rich: Exception = { when: { fact: 'rich', is: true }, then: { fact: 'age', 'at-least': 21 } }
    expect(codes([students, richStudents])).toEqual([])
    expect(codes([students, rich])).toEqual(['ambiguous-exceptions'])
    expect(codes([students, { ...rich, then: students.then }])).toEqual([])
    expect(codes([students, { when: { fact: 'student', is: false }, then: rich.then }])).toEqual([])
    expect(codes([students, { when: { not: { fact: 'student', is: false } }, then: rich.then }])).toEqual([
      'ambiguous-exceptions',
    ])
  })
})
