import type { FactValue } from '../model/facts.ts'
import type { Mask } from '../mechanisms/truth.ts'

/** The value of an unanswered fact, and of all that needs one. */
export const UNKNOWN = Number.NaN

/** The value of what has none for these facts and this date: no published parameter, a division by zero. */
export const NO_VALUE = Infinity

/**
 * One party during evaluation. `values[0]` is the date asked for, as a day number; then a slot for each fact, then (in
 * `marks`) a mask for each named criterion and each subject. One state is reused for a whole population.
 */
export interface State {
  readonly values: Float64Array
  readonly marks: Uint8Array
  /** What was said, as it was said, for the reasons; by slot, since a name would be looked up in every reason. */
  readonly answers: (FactValue | undefined)[]
  /** Which named criteria the tree of reasons at hand has already unfolded. */
  readonly unfolded: Uint32Array
  tree: number
}

export type Evaluate = (state: State) => Mask
export type Compute = (state: State) => number
