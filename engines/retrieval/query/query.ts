/** What a term is: a character alone, two units that touch, a word, or the normalised form of an amount or a date. */
export type TermKind = 'single' | 'pair' | 'word' | 'key'

export interface QueryTerm {
  /** As it stands in the index. */
  readonly key: string
  readonly kind: TermKind
  /** What it counts for: that of the question's own words, or of an addition, whichever is more. 0 to 1. */
  readonly weight: number
  /** Whether the question itself says it. */
  readonly own: boolean
  /** The units of a single or a word (one) or of a pair (two); none of a key. */
  readonly units: readonly string[]
}

/** Words that are looked for besides the question's own. */
export interface AddedWords {
  readonly text: string
  /** 0 to 1. */
  readonly weight: number
}

export interface Query {
  readonly terms: readonly QueryTerm[]
}
