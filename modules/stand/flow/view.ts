import type { FactId } from '#engines/rules'
import type { Mistake } from '../form/readAnswer.ts'
import type { TypedAnswer } from '../form/typedAnswer.ts'
import type { Session } from '../session/session.ts'

/** Something to tell about a session that came from a link or from the device. */
export type Remark = 'pack-changed' | 'altered' | 'unreadable' | 'restored' | { readonly dropped: number }

/** What is on the page. */
export type View =
  | { readonly kind: 'who'; readonly changing: 'yes' | 'no'; readonly mistake?: 'choose' }
  | {
      readonly kind: 'question'
      readonly fact: FactId
      /** `yes` where it is asked again from the results: it leads back there. */
      readonly changing: 'yes' | 'no'
      readonly mistake?: Mistake
      readonly typed?: TypedAnswer
    }
  /** `before` is the session that a change was made to, so that what moved can be shown. */
  | { readonly kind: 'results'; readonly before?: Session }

/** Everything that a page of "Where do I stand" is made from, besides the pack and the date. */
export interface StandState {
  readonly session: Session
  readonly view: View
  readonly remarks: readonly Remark[]
}
