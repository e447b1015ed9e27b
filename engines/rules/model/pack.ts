import type { Citation } from './citation.ts'
import type { Criterion, Expression, Literal, Span } from './expression.ts'
import type { FactId, Facts } from './facts.ts'
import type { OutcomeKind } from './decision.ts'
import type { PlainDate } from './plainDate.ts'
import type { Text } from './text.ts'

export const FACT_TYPES = ['boolean', 'integer', 'decimal', 'money', 'date', 'enum', 'set', 'text'] as const

export type FactType = (typeof FACT_TYPES)[number]

export interface Option {
  readonly id: string
  readonly label: Text
  /** Only in sets: never chosen together with another option, such as "none of these". */
  readonly exclusive?: boolean
}

export interface Fact {
  readonly id: FactId
  readonly type: FactType
  readonly label: Text
  readonly unit?: string
  /** Inclusive. */
  readonly range?: readonly [Literal, Literal]
  readonly options?: readonly Option[]
  readonly question?: Text
  readonly why?: Text
  readonly immutable?: boolean
  readonly effort?: number
  readonly change?: Text
  readonly 'ask-when'?: Criterion
  readonly derive?: Expression
}

export interface ParameterValue {
  readonly value: Literal
  readonly valid?: Span
  readonly cite?: readonly Citation[]
}

export interface Parameter {
  readonly id: string
  readonly type: FactType
  readonly label: Text
  readonly unit?: string
  readonly options?: readonly Option[]
  readonly values: readonly ParameterValue[]
}

export type NamedCriterion = Criterion & { readonly id: string }

export interface Exception {
  readonly when: Criterion
  readonly then: Criterion
  readonly text?: Text
  readonly cite?: readonly Citation[]
}

export interface Example {
  readonly name: string
  readonly 'as-of': PlainDate
  readonly facts: Facts
  readonly outcome: OutcomeKind
  readonly missing?: readonly FactId[]
}

export interface Subject {
  readonly id: string
  readonly kind: string
  readonly name: Text
  readonly valid?: Span
  readonly cite?: readonly Citation[]
  readonly criterion: Criterion
  readonly exceptions?: readonly Exception[]
  readonly examples?: readonly Example[]
}

/** The part of a pack that decides: plain JSON, so that it travels to a browser as it is. */
export interface RulePack {
  readonly facts: readonly Fact[]
  readonly parameters: readonly Parameter[]
  readonly criteria: readonly NamedCriterion[]
  readonly subjects: readonly Subject[]
}
