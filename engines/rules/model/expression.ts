import type { Citation } from './citation.ts'
import type { PlainDate } from './plainDate.ts'
import type { Text } from './text.ts'

/** A constant as a pack writes it; a date is a string, money a number of whole units with at most two decimals. */
export type Literal = string | number | boolean

export type Expression =
  | Literal
  | { readonly fact: string }
  | { readonly parameter: string }
  | { readonly add: readonly Expression[] }
  | { readonly subtract: readonly Expression[] }
  | { readonly multiply: readonly Expression[] }
  | { readonly divide: readonly Expression[] }
  | { readonly minimum: readonly Expression[] }
  | { readonly maximum: readonly Expression[] }
  | { readonly 'round-down': Expression }
  | { readonly 'years-between': readonly Expression[] }
  | { readonly 'months-between': readonly Expression[] }
  | { readonly 'days-between': readonly Expression[] }
  | { readonly 'add-months': readonly Expression[] }
  | { readonly 'size-of': Expression }
  | { readonly if: Criterion; readonly then: Expression; readonly otherwise: Expression }

export const OPERATORS = [
  'is',
  'is-not',
  'at-least',
  'more-than',
  'at-most',
  'less-than',
  'before',
  'after',
  'on-or-before',
  'on-or-after',
  'between',
  'in',
  'not-in',
  'includes',
  'includes-any',
  'includes-all',
] as const

export type Operator = (typeof OPERATORS)[number]

/** Exactly one operator stands in a test; `between`, `in`, `not-in`, `includes-any` and `includes-all` take a list. */
export type Comparison = { readonly [O in Operator]?: Expression | readonly Expression[] }

export interface Span {
  readonly from?: PlainDate
  readonly to?: PlainDate
}

export interface CriterionFrame {
  readonly id?: string
  readonly text?: Text
  readonly valid?: Span
  readonly cite?: readonly Citation[]
}

export type Criterion = CriterionFrame &
  (
    | { readonly all: readonly Criterion[] }
    | { readonly any: readonly Criterion[] }
    | { readonly not: Criterion }
    | { readonly 'at-least': number; readonly of: readonly Criterion[] }
    | ({ readonly fact: string } & Comparison)
    | ({ readonly value: Expression } & Comparison)
    | { readonly criterion: string }
    | { readonly subject: string }
    | { readonly judgement: { readonly by: string; readonly question: Text } }
    | { readonly 'not-published': { readonly what: Text; readonly by?: string } }
  )
