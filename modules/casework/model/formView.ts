import type { Decision, Rung } from '#engines/rules'
import type { ProcessForm } from '#modules/packs'
import type { FormAsk } from './answer.ts'

/** The form that is open in a case, one thing asked to a page. */
export interface FormView {
  readonly form: ProcessForm
  readonly version: number
  readonly asks: readonly FormAsk[]
  /** The first thing that is still to be answered; undefined when the answers can be checked and sent. */
  readonly next: string | undefined
  /** What the rules say of the scheme for what was answered so far. It stops nobody from sending: it is shown. */
  readonly rules: { readonly decision: Decision; readonly nextRung: Rung | undefined } | undefined
}
