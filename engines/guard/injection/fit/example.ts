import type { Origin } from '../model.ts'

/** One text to learn from or to be tried on. */
export interface Example {
  readonly text: string
  readonly isAttack: boolean
  readonly language: string
  readonly kind: string
  readonly source: string
  readonly origin: Origin
  /** Texts of one group are never on both sides of a split. */
  readonly group: string
  /** How much it counts beside others of its class; 1 where left out. */
  readonly weight?: number
  /** False for what may only be measured on and not be learnt from. */
  readonly mayTeach: boolean
}
