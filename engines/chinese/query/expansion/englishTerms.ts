import type { GlossaryEntry } from './addition.ts'
import { stem } from './stem.ts'

interface Term {
  readonly stems: readonly string[]
  readonly entry: GlossaryEntry
}
/** Terms by the stem that they begin with, the longest first. */
export type TermIndex = ReadonlyMap<string, readonly Term[]>

export interface FoundTerm {
  readonly entry: GlossaryEntry
  /** How many words it has: the more, the surer it is meant. */
  readonly words: number
}

const word = /[a-z0-9]+(?:[&'.][a-z0-9]+)*/gu

function stemsOf(text: string): readonly string[] {
  return Array.from(text.replaceAll('’', "'").matchAll(word), ([found]) => stem(found))
}

/** Where two entries share a term, the first keeps it. `fold` makes the terms as the text will be. */
export function indexTerms(entries: readonly GlossaryEntry[], fold: (text: string) => string): TermIndex {
  const terms = entries.flatMap((entry) => entry.en.map((term) => ({ stems: stemsOf(fold(term)), entry })))
  const seen = new Set<string>()
  const first = terms.filter(({ stems }) => {
    const key = stems.join(' ')
    return key !== '' && !seen.has(key) && seen.add(key)
  })
  const grouped = Map.groupBy(first, ({ stems }) => stems[0] ?? '')
  for (const group of grouped.values()) group.sort((a, b) => b.stems.length - a.stems.length)
  return grouped
}

/** The terms of a folded text, the longest at each place, whatever the inflection of their words. */
export function findTerms(folded: string, index: TermIndex): readonly FoundTerm[] {
  const stems = stemsOf(folded)
  const found: FoundTerm[] = []
  for (let at = 0; at < stems.length;) {
    const term = index
      .get(stems[at] ?? '')
      ?.find((candidate) => candidate.stems.every((part, offset) => part === stems[at + offset]))
    if (term !== undefined) found.push({ entry: term.entry, words: term.stems.length })
    at += term?.stems.length ?? 1
  }
  return found
}
