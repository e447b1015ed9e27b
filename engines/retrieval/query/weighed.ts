import type { Query, QueryTerm } from './query.ts'

/** What is known of the collection that is asked. */
export interface Statistics {
  /** How many passages it holds. */
  readonly passages: number
  /** Their mean length, in units. */
  readonly meanLength: number
  /** In how many passages each term stands; one that is missing stands in none. */
  readonly frequency: ReadonlyMap<string, number>
}

export interface WeighedTerm extends QueryTerm {
  /** In how many passages it stands. */
  readonly passages: number
  /** Its inverse document frequency, as BM25 has it, times its weight: the information that it carries. */
  readonly information: number
}

/** Terms that are scored: of a question of 10,000 characters, those that say most. */
const mostScored = 128

/** The inverse document frequency of BM25 in the form that is never below 0 (Robertson and Zaragoza 2009; Lucene's). */
const rarity = (among: number, passages: number): number => Math.log(1 + (among - passages + 0.5) / (passages + 0.5))

/** The terms of a query with what each tells in this collection, those that tell most first. Terms that tell nothing are left out. */
export function weigh({ terms }: Query, { passages: among, frequency }: Statistics): readonly WeighedTerm[] {
  return terms
    .map((term): WeighedTerm => {
      const passages = Math.min(among, frequency.get(term.key) ?? 0)
      return { ...term, passages, information: term.weight * rarity(among, passages) }
    })
    .filter(({ information }) => information > 0)
    .sort((a, b) => b.information - a.information || (a.key < b.key ? -1 : 1))
    .slice(0, mostScored)
}
