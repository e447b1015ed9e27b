export type FactId = string

/**
 * What a party says about one fact, in the form people write it: money in whole units (two decimals at most), a date as
 * `YYYY-MM-DD`, an enum as the id of its option, a set as the ids of its options. An unanswered fact is left out.
 */
export type FactValue = string | number | boolean | readonly string[]

export type Facts = Readonly<Record<FactId, FactValue>>

export type FactProblemCode =
  | 'not-an-object'
  | 'unknown-fact'
  | 'derived-fact'
  | 'wrong-type'
  | 'out-of-range'
  | 'absurd-date'
  | 'unknown-option'
  | 'exclusive-option'

/** One thing that is wrong with the facts given, and what would be right; `expected` is for a form, `message` for a person. */
export interface FactProblem {
  readonly code: FactProblemCode
  readonly fact: FactId
  readonly message: string
  readonly expected: FactExpectation
}

export interface FactExpectation {
  readonly type?: string
  readonly range?: readonly [FactValue, FactValue]
  readonly options?: readonly string[]
  readonly facts?: readonly FactId[]
}
