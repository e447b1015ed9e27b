import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../compile.ts'
import type { Facts } from '../model/facts.ts'
import type { RulePack } from '../model/pack.ts'
import { simulateFromFacts } from '../population/columnsFromFacts.ts'
import { OUTCOME_CODES } from '../population/simulate.ts'
import { arbitraryFacts, arbitraryPack, completeFacts } from '../testing/arbitraryPack.ts'
import { cheapestChange, oracle } from '../testing/oracle.ts'
import { TODAY } from '../testing/packs.ts'
import { decide } from './decide.ts'
import { missing } from './missing.ts'
import { nextRung } from './nextRung.ts'
import { questions } from './questions.ts'

const RUNS = { numRuns: 1500 }

describe('against a reference that tries every answer', () => {
  it('decides each subject as every completion of the facts says, and names exactly the facts that can still matter', () => {
    fc.assert(
      fc.property(arbitraryPack, arbitraryFacts, (pack, facts) => {
        for (const [place, decision] of decide(compile(pack), facts, TODAY).entries()) {
          const subject = pack.subjects[place]
          if (subject === undefined) throw new Error('There are as many decisions as subjects.')
          const { outcome } = decision
          const found = { outcome: outcome.kind, missing: outcome.kind === 'needs-facts' ? outcome.missing : [] }
          expect(found).toEqual(oracle(pack, subject, facts, TODAY))
        }
      }),
      RUNS,
    )
  })

  it('proposes a change exactly where one exists, of the smallest effort, and the change brings the outcome it promises', () => {
    let changes = 0
    fc.assert(
      fc.property(arbitraryPack, completeFacts, (pack, facts) => {
        const program = compile(pack)
        const [subject] = pack.subjects
        if (subject === undefined) return
        if (decide(program, facts, TODAY, { subjects: ['it'] })[0]?.outcome.kind !== 'fails') {
          expect(nextRung(program, facts, TODAY, 'it')).toBeUndefined()
          return
        }
        const rung = nextRung(program, facts, TODAY, 'it')
        const cheapest = cheapestChange(pack, subject, facts, TODAY)
        if (rung?.kind !== 'change') {
          expect(cheapest).toBeUndefined()
          return
        }
        changes += 1
        const changed = Object.fromEntries(rung.changes.map((change) => [change.fact, change.to]))
        const after = decide(program, { ...facts, ...changed }, TODAY, { subjects: ['it'] })[0]?.outcome.kind
        expect(after).toBe(rung.reaches)
        expect(
          rung.changes.every((change) => pack.facts.find((fact) => fact.id === change.fact)?.immutable !== true),
        ).toBe(true)
        if (cheapest === undefined) expect(rung.reaches).toBe('needs-judgement')
        else
          expect({ effort: rung.effort, changed: rung.changes.length, reaches: rung.reaches }).toEqual({
            ...cheapest,
            reaches: 'meets',
          })
      }),
      RUNS,
    )
    expect(changes).toBeGreaterThan(100)
  })

  it('simulates a population as it decides each of its parties', () => {
    fc.assert(
      fc.property(arbitraryPack, fc.array(arbitraryFacts, { minLength: 1, maxLength: 8 }), (pack, population) => {
        const program = compile(pack)
        const { outcomes } = simulateFromFacts(program, population, TODAY)
        for (const [row, facts] of population.entries()) {
          for (const { subject, outcome } of decide(program, facts, TODAY, { reasons: 'none' })) {
            expect(OUTCOME_CODES[outcomes[subject]?.[row] ?? -1]).toBe(outcome.kind)
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  it('decides the same after the pack went through JSON', () => {
    fc.assert(
      fc.property(arbitraryPack, arbitraryFacts, (pack, facts) => {
        const again: RulePack = JSON.parse(JSON.stringify(pack))
        expect(decide(compile(again), facts, TODAY)).toEqual(decide(compile(pack), facts, TODAY))
      }),
      { numRuns: 300 },
    )
  })

  it('asks only what can matter, and settles everything when all is answered', () => {
    fc.assert(
      fc.property(arbitraryPack, completeFacts, (pack, person) => {
        const program = compile(pack)
        let facts: Facts = {}
        for (let asked = 0; ; asked += 1) {
          expect(asked).toBeLessThanOrEqual(5)
          const [next] = questions(program, facts, TODAY)
          if (next === undefined) break
          expect(Object.values(missing(program, facts, TODAY)).flat()).toContain(next)
          facts = answered(facts, next, person)
        }
        const left = decide(program, facts, TODAY).filter((decision) => decision.outcome.kind === 'needs-facts')
        expect(left).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

function answered(facts: Facts, id: string, person: Facts): Facts {
  const answer = person[id]
  return answer === undefined ? facts : { ...facts, [id]: answer }
}
