import type { TypedPack } from '../resolve/resolvePack.ts'
import type { Node } from './node.ts'

/** What binding needs of the plan: the pack, one day of the plan, and the definitions that were bound before. */
export interface Day {
  readonly pack: TypedPack
  /** Any day of the plan; validity spans and parameters are the same on all of them. */
  readonly number: number
  /** Traits of a derived fact that was bound already. */
  readonly derived: (fact: number) => { readonly canLack: boolean; readonly inexact: boolean }
  /** The node of a named criterion; `undefined` where it is left out on these days. */
  readonly criterion: (index: number) => Node | undefined
  readonly subject: (index: number) => Node
  readonly criterionMark: (index: number) => number
  readonly subjectMark: (index: number) => number
}
