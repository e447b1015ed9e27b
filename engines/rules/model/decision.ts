import type { FactId, FactValue } from './facts.ts'
import type { PlainDate } from './plainDate.ts'
import type { Reason } from './reason.ts'
import type { Text } from './text.ts'

export const OUTCOME_KINDS = ['meets', 'fails', 'needs-facts', 'needs-judgement'] as const

export type OutcomeKind = (typeof OUTCOME_KINDS)[number]

/** What keeps a decision from being a yes or a no although no answer of the party is missing. */
export type OpenPoint =
  | { readonly kind: 'judgement'; readonly by: string; readonly question: Text }
  | { readonly kind: 'not-published'; readonly by: string | undefined; readonly question: Text }
  /** A parameter that has no value on the date. */
  | { readonly kind: 'parameter'; readonly parameter: string; readonly question: Text }
  /** An expression that has no value for these facts, such as a division by zero. */
  | { readonly kind: 'no-value'; readonly fact: FactId | undefined }

/** `because` stands in every outcome when reasons are asked for in full, and in none otherwise. */
export type Outcome =
  | { readonly kind: 'meets'; readonly because?: Reason }
  | { readonly kind: 'fails'; readonly nextRung?: Rung; readonly because?: Reason }
  | { readonly kind: 'needs-facts'; readonly missing: readonly FactId[]; readonly because?: Reason }
  | {
      readonly kind: 'needs-judgement'
      /** The role (or office) of the first open point; `undefined` where no source names one. */
      readonly by: string | undefined
      readonly question: Text | undefined
      readonly open: readonly OpenPoint[]
      readonly because?: Reason
    }

export interface Decision {
  readonly subject: string
  readonly asOf: PlainDate
  readonly outcome: Outcome
}

export interface Change {
  readonly fact: FactId
  readonly from: FactValue
  readonly to: FactValue
}

export type Reach = 'meets' | 'needs-judgement' | 'needs-facts'

/**
 * The nearest change that lifts a `fails`. `reaches` says how far: to `meets`; or only to `needs-judgement` or
 * `needs-facts`, because something that no change of the party's settles remains.
 */
export type Rung =
  | {
      readonly kind: 'change'
      readonly reaches: Reach
      readonly changes: readonly Change[]
      readonly effort: number
      /** Where the subject is not open yet: the first day on which the change suffices. */
      readonly notBefore?: PlainDate
    }
  | { readonly kind: 'wait'; readonly reaches: Reach; readonly until: PlainDate }
