import type { Facts, FactValue } from '#engines/rules'
import type { Assurance } from '#modules/identity'
import type { LoadedPack, Process } from '#modules/packs'
import { factsAsked, factsOfKind } from '../../forms/factsOf.ts'
import type { CaseAnswer } from '../../model/answer.ts'

/** A fact of a case as it was sent, with where it came from. */
export interface FrozenFact {
  readonly fact: string
  readonly value: FactValue
  readonly assurance: Assurance
  readonly origin: string
}

/**
 * The facts that an applicant has sent, of all forms so far, and what the kind of their party says by itself; what a later form says of a fact
 * stands in place of an earlier answer. What is still being written is no fact of the case.
 * @param answers as `answersOf` orders them
 */
export function frozenFacts(
  pack: Pick<LoadedPack, 'content'>,
  process: Process,
  partyKind: string,
  answers: readonly CaseAnswer[],
): readonly FrozenFact[] {
  const asked = factsAsked(process)
  const facts = new Map<string, FrozenFact>()
  for (const [fact, value] of Object.entries(factsOfKind(pack, partyKind)))
    facts.set(fact, { fact, value, assurance: 'said', origin: 'party-kind' })
  for (const { ask, value, assurance, origin, frozen } of answers)
    if (frozen && asked.has(ask)) facts.set(ask, { fact: ask, value, assurance, origin })
  return [...facts.values()].toSorted((a, b) => (a.fact < b.fact ? -1 : 1))
}

export const factsOf = (frozen: readonly FrozenFact[]): Facts =>
  Object.fromEntries(frozen.map(({ fact, value }) => [fact, value]))
