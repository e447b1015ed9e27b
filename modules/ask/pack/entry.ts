import type { Slot } from '#engines/chinese'
import type { Citation } from '#modules/packs'
import type { Text } from '#platform/i18n'

/** Something that the pack says, with the places in the sources that it rests on: a bridge from any language to a Chinese source. */
export interface PackEntry {
  /** Unique in the pack: `money/ai-training-for-all-vote`. */
  readonly key: string
  readonly kind:
    | 'measure'
    | 'owner'
    | 'money'
    | 'promise'
    | 'figure'
    | 'scheme'
    | 'proposal'
    | 'guideline'
    | 'conflict'
    | 'point'
  readonly title: Text
  /** Everything that is said of it in our own words, to be searched. */
  readonly words: Text
  /** The page on which Feilun says it. */
  readonly href: string
  readonly cite: readonly Citation[]
  /** The measure or scheme that it belongs to, by id. */
  readonly of?: { readonly kind: 'measure' | 'scheme'; readonly id: string }
  /** Questions of these kinds it answers rather than others. */
  readonly slots: readonly Slot[]
}
