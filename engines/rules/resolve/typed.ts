import type { Criterion, Expression, Operator } from '../model/expression.ts'
import type { FactType, Fact, Exception, Parameter, Subject } from '../model/pack.ts'
import type { Text } from '../model/text.ts'

/** A day number interval, both ends inclusive and infinite where open. */
export interface DaySpan {
  readonly from: number
  readonly to: number
}

export const ALWAYS: DaySpan = { from: -Infinity, to: Infinity }

/** Expressions after names are resolved and types agree; constants are in the encoding of `encoding.ts`. */
export type TypedExpression =
  | { readonly form: 'constant'; readonly type: FactType; readonly value: number }
  | { readonly form: 'as-of'; readonly type: 'date' }
  | { readonly form: 'fact'; readonly type: FactType; readonly fact: number }
  | { readonly form: 'parameter'; readonly type: FactType; readonly parameter: number }
  | { readonly form: 'size-of'; readonly type: 'integer'; readonly fact: number }
  | {
      readonly form: ArithmeticForm
      readonly type: FactType
      readonly operands: readonly TypedExpression[]
    }
  | {
      readonly form: 'if'
      readonly type: FactType
      readonly condition: TypedCriterion
      readonly then: TypedExpression
      readonly otherwise: TypedExpression
    }

export const ARITHMETIC_FORMS = [
  'add',
  'subtract',
  'multiply',
  'divide',
  'minimum',
  'maximum',
  'round-down',
  'years-between',
  'months-between',
  'days-between',
  'add-months',
] as const

export type ArithmeticForm = (typeof ARITHMETIC_FORMS)[number]

/** The date operators are read as the numeric ones they mean; the pack's own word stays in `source`. */
export type Relation = 'is' | 'is-not' | 'at-least' | 'more-than' | 'at-most' | 'less-than'

interface TypedFrame {
  readonly source: Criterion
  readonly valid: DaySpan
}

export interface TypedCompare extends TypedFrame {
  readonly form: 'compare'
  readonly operator: Operator
  readonly relation: Relation
  readonly left: TypedExpression
  readonly right: TypedExpression
}

export interface TypedBetween extends TypedFrame {
  readonly form: 'between'
  readonly operator: Operator
  readonly left: TypedExpression
  readonly low: TypedExpression
  readonly high: TypedExpression
}

export interface TypedMembership extends TypedFrame {
  readonly form: 'membership'
  readonly operator: 'in' | 'not-in'
  readonly left: TypedExpression
  readonly list: readonly TypedExpression[]
}

export interface TypedIncludes extends TypedFrame {
  readonly form: 'includes'
  readonly operator: 'includes' | 'includes-any' | 'includes-all'
  readonly fact: number
  readonly list: readonly TypedExpression[]
}

export type TypedTest = TypedCompare | TypedBetween | TypedMembership | TypedIncludes

export type TypedCriterion =
  | (TypedFrame & { readonly form: 'all' | 'any'; readonly of: readonly TypedCriterion[] })
  | (TypedFrame & { readonly form: 'not'; readonly of: TypedCriterion })
  | (TypedFrame & { readonly form: 'at-least-of'; readonly needed: number; readonly of: readonly TypedCriterion[] })
  | TypedTest
  | (TypedFrame & { readonly form: 'judgement'; readonly by: string; readonly question: Text })
  | (TypedFrame & { readonly form: 'not-published'; readonly by: string | undefined; readonly question: Text })
  | (TypedFrame & { readonly form: 'criterion'; readonly criterion: number })
  | (TypedFrame & { readonly form: 'subject'; readonly subject: number })

/** The values that a fact may take, in its encoding; `step` is the grid on which an ordered fact is explored. */
export interface Domain {
  readonly low: number
  readonly high: number
  readonly step: number
}

/** One slot of the state holds 30 options, so that every bit operation stays within a small integer. */
export const OPTIONS_PER_WORD = 30

export interface TypedFact {
  readonly source: Fact
  readonly type: FactType
  /** Where its value stands in the state; a set takes one slot for each 30 options. */
  readonly slot: number
  readonly words: number
  readonly domain: Domain
  /** Encoded options of an enum in pack order; empty for other types. */
  readonly options: readonly number[]
  /** Place of each option of a set, by the number of its text. */
  readonly places: ReadonlyMap<number, number>
  /** Places of the options of a set that are never chosen together with another. */
  readonly exclusive: ReadonlySet<number>
  readonly derive: TypedExpression | undefined
  readonly askWhen: TypedCriterion | undefined
}

export interface TypedParameter {
  readonly source: Parameter
  readonly values: readonly { readonly value: number; readonly valid: DaySpan }[]
}

export interface TypedException {
  readonly source: Exception
  readonly when: TypedCriterion
  readonly then: TypedCriterion
}

export interface TypedSubject {
  readonly source: Subject
  readonly valid: DaySpan
  readonly criterion: TypedCriterion
  readonly exceptions: readonly TypedException[]
}

/** A thing with a name whose value others may use: evaluated once per party, after all that it rests on. */
export type Definition =
  | { readonly kind: 'fact'; readonly index: number }
  | { readonly kind: 'criterion'; readonly index: number }
  | { readonly kind: 'subject'; readonly index: number }

export type LiteralExpression = Extract<Expression, string | number | boolean>
