import type { Facts, FactValue } from '#engines/rules'
import type { Assurance } from '#modules/identity'
import { answerKey, type Process } from '#modules/packs'
import type { CaseAnswer } from '../../model/answer.ts'

/** A fact of a case as it was sent, with where it came from. */
export interface FrozenFact {
  readonly fact: string
  readonly value: FactValue
  readonly assurance: Assurance
  readonly origin: string
  readonly stage: string
}

/**
 * The facts that an applicant has sent, of all forms so far; what a later form says of a fact stands in place of an earlier answer. What is
 * still being written is no fact of the case.
 */
export function frozenFacts(process: Process, answers: readonly CaseAnswer[]): readonly FrozenFact[] {
  const asked = new Set(
    process.forms.flatMap(({ asks }) => asks.filter(({ kind }) => kind === 'fact').map((ask) => answerKey(ask))),
  )
  const facts = new Map<string, FrozenFact>()
  for (const { ask, value, assurance, origin, stage, frozen } of answers)
    if (frozen && asked.has(ask)) facts.set(ask, { fact: ask, value, assurance, origin, stage })
  return [...facts.values()].toSorted((a, b) => (a.fact < b.fact ? -1 : 1))
}

export const factsOf = (frozen: readonly FrozenFact[]): Facts =>
  Object.fromEntries(frozen.map(({ fact, value }) => [fact, value]))
