import type { FactId, Facts, FactValue } from '#engines/rules'
import type { Party } from '#modules/packs'

/** One question that was put: what was answered, or that it was skipped, which says nothing. */
export type Entry =
  | { readonly kind: 'answered'; readonly fact: FactId; readonly value: FactValue }
  | { readonly kind: 'skipped'; readonly fact: FactId }

/** All that someone has told: who they are, and the questions put to them in their order. Held by them, never by the server. */
export interface Session {
  /** A party of the pack, by its id; `undefined` until one is chosen. */
  readonly party: string | undefined
  readonly entries: readonly Entry[]
}

export const emptySession: Session = { party: undefined, entries: [] }

/** The facts that a session tells: those of the party, then the answers, which may say it more exactly. */
export function factsOf({ party, entries }: Session, parties: readonly Party[]): Facts {
  const facts: Record<FactId, FactValue> = { ...parties.find(({ id }) => id === party)?.facts }
  for (const entry of entries) if (entry.kind === 'answered') facts[entry.fact] = entry.value
  return facts
}

/** The session with this entry in the place of an earlier one about the same fact, or at the end. */
export function withEntry({ party, entries }: Session, entry: Entry): Session {
  const known = entries.some(({ fact }) => fact === entry.fact)
  return {
    party,
    entries: known ? entries.map((each) => (each.fact === entry.fact ? entry : each)) : [...entries, entry],
  }
}

export function withoutEntry({ party, entries }: Session, fact: FactId): Session {
  return { party, entries: entries.filter((each) => each.fact !== fact) }
}

export const skippedOf = ({ entries }: Session): readonly FactId[] =>
  entries.flatMap((entry) => (entry.kind === 'skipped' ? [entry.fact] : []))
