import type { RulePack } from '../model/pack.ts'
import type { Mask } from '../mechanisms/truth.ts'
import type { TypedPack } from '../resolve/resolvePack.ts'
import type { Definition, TypedFact } from '../resolve/typed.ts'
import type { BoundExpression, Node } from './node.ts'
import type { State } from './state.ts'

/**
 * A compiled pack. It is immutable to everyone outside; inside, it remembers the plans that were made from it, each for
 * a run of days on which the same criteria and parameters are valid.
 */
export interface Program {
  readonly pack: RulePack
  readonly typed: TypedPack
  /** Place of each fact and each subject in the pack, by id. */
  readonly factPlaces: ReadonlyMap<string, number>
  readonly subjectPlaces: ReadonlyMap<string, number>
  readonly subjectIds: readonly string[]
  /** Place of the fact that begins at a slot. */
  readonly slotPlaces: ReadonlyMap<number, number>
  /** The definitions each subject rests on in evaluation order, itself last; filled when first asked for. */
  readonly closures: (readonly Definition[] | undefined)[]
  /** First days of the runs, ascending; the first is -Infinity. */
  readonly runs: readonly number[]
  readonly plans: Map<number, Plan>
}

export type Step = (state: State) => void

/** A program bound to one run of days. What it rests on is bound when first asked for. */
export interface Plan {
  readonly program: Program
  /** First and last day of the run. */
  readonly from: number
  readonly to: number
  readonly derived: (BoundExpression | undefined)[]
  readonly criteria: (Node | undefined)[]
  readonly subjects: (Node | undefined)[]
  readonly steps: Map<string, Step>
  readonly scopes: (Scope | undefined)[]
  /** The steps of the whole pack, once somebody asked for all of it. */
  whole: readonly Step[] | undefined
  /** When each fact is asked; `undefined` where it always is. */
  readonly askWhen: Map<number, Scope | undefined>
}

/** A fact that a party is asked for (or the date, at slot 0) as one criterion looks at it. */
export interface Asked {
  readonly fact: TypedFact | undefined
  readonly slot: number
  readonly words: number
  /** Tests of this fact alone against constants. */
  readonly simple: readonly Node[]
  /** Tests whose truth also rests on other facts, or on arithmetic. */
  readonly complex: readonly Node[]
}

/** A criterion with all that it rests on, so that answers can be tried out on it alone. */
export interface Scope {
  readonly root: Node
  /** In pack order; the date, if looked at, is `asOf` and not among them. */
  readonly asked: readonly Asked[]
  readonly asOf: Asked | undefined
  /**
   * Whether every fact is looked at once, alone and against constants: then what one criterion comes to says nothing of
   * another, and the masks are exact.
   */
  readonly readOnce: boolean
  /** Whether anything in it can be open. */
  readonly canBeOpen: boolean
  readonly evaluate: (state: State) => Mask
}
