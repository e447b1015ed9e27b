import type { Criterion } from '../model/expression.ts'
import type { OpenPoint } from '../model/decision.ts'
import type { Reason } from '../model/reason.ts'
import type { TypedCriterion } from '../resolve/typed.ts'
import type { Compute, Evaluate, State } from './state.ts'

/** A criterion bound to the days of one plan: names are slots, parameters are numbers, what is not valid is left out. */
export interface Node {
  readonly form: TypedCriterion['form'] | 'validity' | 'exceptions'
  readonly source: Criterion | undefined
  readonly children: readonly Node[]
  readonly evaluate: Evaluate
  readonly explain: (state: State) => Reason
  /** Only in tests: what it looks at. */
  readonly leaf?: Leaf
  /** Only where the node itself can be open: what would close it. */
  readonly open?: OpenPoint
  /** Only in references: the mark that holds the value. */
  readonly mark?: number
  /** Only in `at-least-of`. */
  readonly needed?: number
}

export interface Leaf {
  /** Slots whose values the test compares; derived facts stand by their own slot. */
  readonly slots: readonly number[]
  /** Criteria inside its expressions. */
  readonly conditions: readonly Node[]
  /**
   * Where the truth changes along the values of its one asked fact, all else being constant; `undefined` where the test
   * compares more than one fact, or computes.
   */
  readonly cuts: readonly Cut[] | undefined
  /**
   * Where the compared value lies among what it is compared with, as a number that grows with it. The truth alone would not
   * show that an age of 10 and one of 40 lie on either side of `between 18 and 24`.
   */
  readonly standing: Compute
  /** Values the pack compares with, for the grid of decimals. */
  readonly constants: readonly number[]
}

/** The truth changes at `at` itself, or just after it. */
export interface Cut {
  readonly at: number
  readonly side: 'from' | 'after'
}

export interface BoundExpression {
  readonly compute: Compute
  /** The value, where it is the same for every party on the days of the plan. */
  readonly constant: number | undefined
  readonly slots: readonly number[]
  readonly conditions: readonly Node[]
  /** Whether it can be without a value although every fact is answered. */
  readonly canLack: boolean
  /** Whether rounding of the machine can show in it, so that comparisons allow for that. */
  readonly inexact: boolean
  readonly parameters: readonly string[]
  /** What to say where it has no value. */
  readonly open: OpenPoint | undefined
}
