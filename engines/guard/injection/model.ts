import type { Speaker } from '../model.ts'

/**
 * A linear model. A window's logit is `bias + gramScale·Σgrams·gramShare + markScale·Σmarks·markShare`, its marks taken from the half of
 * `marks` for who speaks.
 */
export interface LinearModel {
  /** 2^18 places. */
  readonly grams: Int8Array
  readonly gramScale: number
  /** Twice `markCount`: first for words that are the speaker's own, then what is added for planted ones. */
  readonly marks: Int8Array
  readonly markScale: number
  readonly bias: { readonly own: number; readonly planted: number }
  /** The logit at which a text is an attack: one for all languages and speakers. */
  readonly threshold: number
}

/** Whether a text is its speaker's own words or came from elsewhere, where nobody may give the model orders. */
export type Origin = 'own' | 'planted'

export const originOf = (speaker: Speaker): Origin =>
  speaker === 'tool' || speaker === 'retrieved' ? 'planted' : 'own'
