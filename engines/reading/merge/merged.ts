import type { Candidate, Quoted, ReadAmount, Reading, Voice } from '../reading.ts'

/** A document that has been read, under the name by which it is told from the others. */
export interface NamedReading {
  readonly source: string
  readonly reading: Reading
}

/** Who says something, where, and on whose word. */
export interface Said {
  readonly source: string
  readonly candidate: string
  readonly voice: Voice
  readonly quotes: readonly Quoted[]
}

/** One sum, count or share that is said of a measure, with everyone who says it: amounts that agree are one claim. */
export interface AmountClaim {
  readonly amount: ReadAmount
  readonly said: readonly (Said & { readonly amount: ReadAmount })[]
}
export interface OwnerClaim {
  /** The id of a known office, else the name as first written. */
  readonly owner: string
  readonly said: readonly Said[]
}
export interface DateClaim {
  readonly from: string
  readonly to: string
  readonly said: readonly (Said & { readonly words: Quoted })[]
}

/** One measure or proposal across documents. */
export interface MergedThing {
  /** The known id, else made of the first candidate's. */
  readonly id: string
  readonly known: boolean
  readonly title: string
  readonly kind: 'measure' | 'proposal'
  readonly sources: readonly string[]
  readonly amounts: readonly AmountClaim[]
  readonly owners: readonly OwnerClaim[]
  readonly dates: readonly DateClaim[]
  readonly candidates: readonly { readonly source: string; readonly candidate: Candidate }[]
}

/** Claims that cannot all be right, for a person to look at. Both sides keep their quotes. */
export type Disagreement =
  /** Different sums of the same kind for one measure, in different documents. */
  | { readonly kind: 'amounts-differ'; readonly thing: string; readonly claims: readonly AmountClaim[] }
  /** One sum that one document gives to one measure and another document to another. */
  | {
      readonly kind: 'same-amount-elsewhere'
      readonly things: readonly [string, string]
      readonly claims: readonly [AmountClaim, AmountClaim]
    }

export interface Merged {
  readonly things: readonly MergedThing[]
  readonly disagreements: readonly Disagreement[]
}
