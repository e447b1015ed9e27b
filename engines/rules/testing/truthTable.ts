import { expect, it } from 'vitest'
import type { Criterion } from '../model/expression.ts'
import type { Facts } from '../model/facts.ts'
import type { Fact } from '../model/pack.ts'
import type { PlainDate } from '../model/plainDate.ts'
import { outcomeOf } from './outcome.ts'
import { fact, JUDGED } from './packs.ts'

/** A criterion that is yes, no, unanswered or open, by letter. */
const LETTERS: Readonly<Record<string, Criterion>> = {
  y: { fact: 'given', is: true },
  n: { fact: 'given', is: false },
  j: JUDGED,
}
const GIVEN = fact('given', 'boolean')

/** Rows such as `['y?j', 'needs-facts: f1']`: the parts of a connective, each `?` a fact of its own, and what it comes to. */
export function truthTable(
  connect: (parts: readonly Criterion[]) => Criterion,
  rows: readonly (readonly [string, string])[],
): void {
  for (const [letters, outcome] of rows) {
    it(`${letters.split('').join(', ')} gives ${outcome}`, () => {
      const parts = [...letters].map((letter, place): Criterion => LETTERS[letter] ?? { fact: `f${place}`, is: true })
      const asked = [...letters].map((_, place) => fact(`f${place}`, 'boolean'))
      expect(outcomeOf(connect(parts), [GIVEN, ...asked], { given: true })).toBe(outcome)
    })
  }
}

export interface Case {
  readonly name: string
  readonly criterion: Criterion
  readonly facts: Facts
  readonly outcome: string
  readonly asOf?: PlainDate
}

/** One test for each example of a mechanism. */
export function examples(declared: readonly Fact[], cases: readonly Case[]): void {
  for (const { name, criterion, facts, outcome, asOf } of cases) {
    it(name, () => expect(outcomeOf(criterion, declared, facts, asOf)).toBe(outcome))
  }
}
