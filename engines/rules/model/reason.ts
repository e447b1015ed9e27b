import type { Citation } from './citation.ts'
import type { Operator } from './expression.ts'
import type { FactId, FactValue } from './facts.ts'
import type { PlainDate } from './plainDate.ts'
import type { Text } from './text.ts'

export type Truth = 'true' | 'false' | 'unknown' | 'judgement' | 'not-published'

interface Frame {
  readonly truth: Truth
  readonly id: string | undefined
  readonly text: Text | undefined
  readonly cite: readonly Citation[] | undefined
}

/** The pack's own text and citations stand in the tree by reference: nothing is copied. */
export type Reason = GroupReason | TestReason | OpenReason | ReferenceReason | ValidityReason | ExceptionReason

export interface GroupReason extends Frame {
  readonly kind: 'all' | 'any' | 'not' | 'at-least-of'
  /** How many must hold; only in `at-least-of`. */
  readonly needed: number | undefined
  readonly of: readonly Reason[]
  /** How many were left out because they are not valid on the date; with none left, `all` holds. */
  readonly leftOut: number
  /** True where unanswered facts remain but every answer to them gives this truth. */
  readonly whateverIsAnswered?: true
}

export interface TestReason extends Frame {
  readonly kind: 'test'
  readonly fact: FactId | undefined
  readonly operator: Operator
  /** What the fact or the expression came to; left out where it is unknown or has no value. */
  readonly actual: FactValue | undefined
  readonly threshold: FactValue | readonly (FactValue | undefined)[] | undefined
  readonly parameters: readonly string[] | undefined
  readonly whateverIsAnswered?: true
}

export interface OpenReason extends Frame {
  readonly kind: 'judgement' | 'not-published'
  readonly by: string | undefined
  readonly question: Text
  readonly whateverIsAnswered?: true
}

export interface ReferenceReason extends Frame {
  readonly kind: 'criterion' | 'subject'
  readonly ref: string
  /** Left out at the second and later mentions within one tree, so that a tree is never larger than its pack. */
  readonly because: Reason | undefined
  readonly whateverIsAnswered?: true
}

export interface ValidityReason extends Frame {
  readonly kind: 'not-yet' | 'no-longer'
  /** The first day on which the subject is valid, or the last. */
  readonly date: PlainDate
  readonly whateverIsAnswered?: true
}

export interface ExceptionReason extends Frame {
  readonly kind: 'exceptions'
  /** The place in the subject's list of the exception that applies; `undefined` where the criterion itself does. */
  readonly applied: number | undefined
  readonly when: readonly Reason[]
  readonly because: Reason
  readonly whateverIsAnswered?: true
}
